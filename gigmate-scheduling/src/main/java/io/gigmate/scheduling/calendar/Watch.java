package io.gigmate.scheduling.calendar;

import org.jspecify.annotations.Nullable;

/** Gathers from all threads how far a plan is, and tells it where it has moved on. */
final class Watch {
  /** So much more of the budget is used up from one time to the next. */
  private static final double STEP = 0.005;

  private final @Nullable PlanWatcher watcher;
  private final double bound;
  private long value;
  private long steps;
  private double told;

  /**
   * Begins with a calendar that is filled, and tells it.
   *
   * @param value of that, in millionths of a point
   * @param bound of any, in the same
   */
  Watch(PlanWatcher watcher, long value, double bound) {
    this.watcher = watcher;
    this.value = value;
    this.bound = bound;
    tell(watcher, 0);
  }

  private Watch() {
    watcher = null;
    bound = 0;
  }

  /** Returns a watch that nobody looks at. */
  static Watch idle() {
    return new Watch();
  }

  /** Takes note of so many more steps of so many in all, and what they gained. */
  synchronized void moved(long more, long ofAll, long gained) {
    moved(more, ofAll == 0 ? 1 : (double) (steps + more) / ofAll, gained);
  }

  /** Takes note of so many more steps, and what they gained. */
  synchronized void moved(long more, double share, long gained) {
    steps += more;
    value += gained;
    if (watcher != null && share >= told + STEP) {
      tell(watcher, Math.min(1, share));
    }
  }

  private void tell(PlanWatcher to, double share) {
    told = share;
    to.at(
        new PlanProgress(
            steps,
            share,
            value / ShowPoints.MILLIONTHS,
            Math.max((double) value, bound) / ShowPoints.MILLIONTHS));
  }
}
