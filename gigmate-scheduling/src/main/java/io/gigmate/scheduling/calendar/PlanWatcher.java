package io.gigmate.scheduling.calendar;

/**
 * Is told how far a plan is: once the calendar is filled, then a few hundred times at most while it
 * is made better. One call at a time, from whichever thread. What it does changes no plan; a plan
 * waits for it.
 */
public interface PlanWatcher {
  /** Is told how far the plan is. */
  void at(PlanProgress progress);
}
