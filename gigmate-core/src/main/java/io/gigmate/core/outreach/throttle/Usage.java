package io.gigmate.core.outreach.throttle;

import io.gigmate.core.outreach.Channel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has been granted so far, where it is kept. A channel that is null stands for all. */
public interface Usage {
  /** Returns how many were granted from the quota of this day. */
  int onDay(LocalDate day, @Nullable Channel channel);

  /** Returns how many granted ones may have left after this time. */
  int after(Instant time, @Nullable Channel channel);

  /** Answers whether one of the channel was granted after this time. */
  boolean isGrantedAfter(Instant time, Channel channel);
}
