package io.gigmate.core.outreach.throttle;

import io.gigmate.core.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * So many messages in any window of this length. A window is half-open: what left exactly one
 * window ago no longer counts.
 *
 * @param count how many, 1 to 1,000,000
 * @param window in which time
 */
public record Frequency(int count, Duration window) {
  public Frequency {
    Checks.between("messages in a window", count, 1, 1_000_000);
    if (window.isZero() || window.isNegative()) {
      throw new IllegalArgumentException("a window must be longer than nothing: " + window);
    }
  }

  /** Returns so many a window. */
  public static Frequency of(int count, Duration window) {
    return new Frequency(count, window);
  }

  /**
   * Returns the first time at which one more may leave, which is {@code now} where it may at once.
   *
   * @param latestFirst when messages left, the latest first
   */
  public Instant nextAllowed(List<Instant> latestFirst, Instant now) {
    if (latestFirst.size() < count) {
      return now;
    }
    Instant free = latestFirst.get(count - 1).plus(window);
    return free.isAfter(now) ? free : now;
  }
}
