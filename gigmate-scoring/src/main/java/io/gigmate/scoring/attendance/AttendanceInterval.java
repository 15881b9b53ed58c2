package io.gigmate.scoring.attendance;

/**
 * Between which numbers the attendance lies with a stated probability.
 *
 * @param lower not negative
 * @param upper not below the lower
 */
public record AttendanceInterval(double lower, double upper) {
  public AttendanceInterval {
    if (!(lower >= 0 && upper >= lower)) {
      throw new IllegalArgumentException(
          "an interval must rise from 0 on: " + lower + " to " + upper);
    }
  }

  static AttendanceInterval of(AttendanceDistribution distribution, double outside) {
    return new AttendanceInterval(
        distribution.quantile(outside), distribution.quantile(1 - outside));
  }

  /** Answers whether a number lies in it, its ends included. */
  public boolean contains(double attendance) {
    return attendance >= lower && attendance <= upper;
  }

  /** Returns how wide it is. */
  public double width() {
    return upper - lower;
  }
}
