package io.gigmate.core.outreach.throttle;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.internal.Checks;
import io.gigmate.core.outreach.Channel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator allows to leave. The daily cap holds twice, exactly: in each civil day of the
 * tenant's zone, and in any 24 hours.
 *
 * @param perDay over all channels
 * @param perChannel the caps of channels that have one of their own
 * @param perRecipient how often one address may be written to on a channel
 * @param perDomain how often the addresses of one domain may be
 * @param gap the least time between two messages of a channel
 * @param warmUp the ramp of a new sender, if it is one
 */
public record SendLimits(
    int perDay,
    Map<Channel, Integer> perChannel,
    @Nullable Frequency perRecipient,
    @Nullable Frequency perDomain,
    Duration gap,
    @Nullable WarmUp warmUp) {
  /** The window in which the daily cap holds beside the civil day. */
  public static final Duration ROLLING = Duration.ofHours(24);

  public SendLimits {
    Checks.between("messages a day", perDay, 0, 1_000_000);
    perChannel.forEach(
        (channel, cap) -> Checks.between("messages a day by " + channel.code(), cap, 0, 1_000_000));
    EnumMap<Channel, Integer> caps = new EnumMap<>(Channel.class);
    caps.putAll(perChannel);
    perChannel = Collections.unmodifiableMap(caps);
    if (gap.isNegative()) {
      throw new IllegalArgumentException("the gap between messages must not be negative: " + gap);
    }
  }

  /** Returns the daily cap of the configuration and no other limit. */
  public static SendLimits from(Configuration configuration) {
    return perDay(configuration.maxDailyOutreach());
  }

  /** Returns this daily cap and no other limit. */
  public static SendLimits perDay(int cap) {
    return new SendLimits(cap, Map.of(), null, null, Duration.ZERO, null);
  }

  /** Returns these limits with a cap for a channel. */
  public SendLimits withChannel(Channel channel, int cap) {
    EnumMap<Channel, Integer> caps = new EnumMap<>(Channel.class);
    caps.putAll(perChannel);
    caps.put(channel, cap);
    return new SendLimits(perDay, caps, perRecipient, perDomain, gap, warmUp);
  }

  /** Returns these limits with how often one address may be written to. */
  public SendLimits withRecipient(Frequency frequency) {
    return new SendLimits(perDay, perChannel, frequency, perDomain, gap, warmUp);
  }

  /** Returns these limits with how often the addresses of one domain may be written to. */
  public SendLimits withDomain(Frequency frequency) {
    return new SendLimits(perDay, perChannel, perRecipient, frequency, gap, warmUp);
  }

  /** Returns these limits with a least time between two messages of a channel. */
  public SendLimits withGap(Duration least) {
    return new SendLimits(perDay, perChannel, perRecipient, perDomain, least, warmUp);
  }

  /** Returns these limits with a ramp. */
  public SendLimits withWarmUp(WarmUp ramp) {
    return new SendLimits(perDay, perChannel, perRecipient, perDomain, gap, ramp);
  }

  /** Returns the cap over all channels on this day, and in the 24 hours up to any time of it. */
  public int cap(LocalDate day) {
    return warmUp == null ? perDay : warmUp.cap(day, perDay);
  }

  /** Returns the cap of the channel on this day, which is the one over all where it has none. */
  public int cap(LocalDate day, Channel channel) {
    return Math.min(cap(day), perChannel.getOrDefault(channel, perDay));
  }
}
