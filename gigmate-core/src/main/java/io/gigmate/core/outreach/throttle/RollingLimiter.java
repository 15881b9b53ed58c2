package io.gigmate.core.outreach.throttle;

import io.gigmate.core.internal.Checks;
import java.time.Duration;
import java.util.Arrays;

/**
 * Admits so many in any window, exactly: no bucket that bursts at twice the limit. It remembers the
 * times of the last {@code limit} admissions; one more may come once the oldest of them has left
 * the window.
 *
 * <p>Times are nanoseconds on any scale that the caller keeps to. A time before the latest
 * admission counts as that one, so that a clock that runs backwards admits no more. Not
 * thread-safe.
 */
public final class RollingLimiter {
  private static final long NEVER = Long.MIN_VALUE;

  private final long[] admissions;
  private final long window;
  private int oldest;
  private long latest = NEVER;

  /** Creates a limiter that has admitted nothing yet. */
  public RollingLimiter(int limit, Duration window) {
    admissions = new long[Checks.between("limit", limit, 1, 10_000_000)];
    Arrays.fill(admissions, NEVER);
    this.window = Frequency.of(limit, window).window().toNanos();
  }

  /** Admits one at this time, or refuses it and stays as it was. */
  public boolean admit(long now) {
    long time = Math.max(now, latest);
    long first = admissions[oldest];
    // Subtracted this way round, as the time of no admission is far below.
    if (first != NEVER && time - window < first) {
      return false;
    }
    admissions[oldest] = time;
    oldest = oldest + 1 == admissions.length ? 0 : oldest + 1;
    latest = time;
    return true;
  }

  /**
   * Returns the first time at which one more is admitted, which may be long past; the lowest there
   * is while fewer were admitted than the limit.
   */
  public long opensAt() {
    long first = admissions[oldest];
    return first == NEVER ? NEVER : first + window;
  }
}
