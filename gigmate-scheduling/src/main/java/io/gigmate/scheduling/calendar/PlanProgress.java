package io.gigmate.scheduling.calendar;

/**
 * How far a plan is, and what it would be worth if it ended now.
 *
 * @param steps changes that were tried so far
 * @param share of the budget that is used up, 0 to 1
 * @param value of the best calendar so far, by the request's objective
 * @param bound what no calendar for the request can be worth more than; the plan's own is found at
 *     the end and is lower
 */
public record PlanProgress(long steps, double share, double value, double bound) {
  /** Returns how far the value may be from the best, as a share of the bound. */
  public double gap() {
    return bound == 0 ? 0 : (bound - value) / bound;
  }
}
