package io.gigmate.scoring.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked again: after its own interval, and after failures at twice the distance each
 * time, up to a day. What the feed itself asks for is kept to, up to a week.
 */
final class FeedPace {
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
  private static final Duration LONGEST_WISH = Duration.ofDays(7);
  private static final int MOST_DOUBLINGS = 10;

  private FeedPace() {}

  /**
   * Returns when it is asked again.
   *
   * @param failures how many visits failed one after the other
   * @param wish when it wants to be asked again at the earliest
   */
  static Instant next(Instant now, Duration every, int failures, @Nullable Instant wish) {
    Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration longest = every.compareTo(LONGEST_BACK_OFF) > 0 ? every : LONGEST_BACK_OFF;
    Instant own = now.plus(doubled.compareTo(longest) > 0 ? longest : doubled);
    if (wish == null || !wish.isAfter(own)) {
      return own;
    }
    Instant last = now.plus(LONGEST_WISH);
    return wish.isBefore(last) ? wish : (own.isAfter(last) ? own : last);
  }
}
