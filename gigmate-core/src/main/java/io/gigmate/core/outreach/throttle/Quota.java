package io.gigmate.core.outreach.throttle;

import io.gigmate.core.outreach.Channel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the daily caps of a channel.
 *
 * @param limits what the operator allows
 * @param day the civil day that it is
 * @param channel whose caps
 * @param usage what has been granted
 */
public record Quota(SendLimits limits, LocalDate day, Channel channel, Usage usage) {
  /** Returns how many more may be granted at this time. */
  public int free(Instant now) {
    int free = left(now);
    if (free <= 0 || limits.gap().isZero()) {
      return Math.max(0, free);
    }
    return usage.isGrantedAfter(now.minus(limits.gap()), channel) ? 0 : 1;
  }

  /** Answers whether more was granted than these limits allow, as after they were lowered. */
  public boolean isExceeded(Instant now) {
    return left(now) < 0;
  }

  private int left(Instant now) {
    int all = left(limits.cap(day), now, null);
    return limits.perChannel().containsKey(channel)
        ? Math.min(all, left(limits.cap(day, channel), now, channel))
        : all;
  }

  private int left(int cap, Instant now, @Nullable Channel scope) {
    // The day first: it is one row, the window a count of many.
    int today = cap - usage.onDay(day, scope);
    return today < 0
        ? today
        : Math.min(today, cap - usage.after(now.minus(SendLimits.ROLLING), scope));
  }
}
