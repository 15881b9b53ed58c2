package io.gigmate.core.outreach.ledger;

import java.util.Arrays;
import java.util.Map;

/**
 * How many sends of a campaign are where, at one moment. {@code planned = sent + suppressed +
 * deferred + failed + unknown + cancelled}, always.
 *
 * @param sent a provider took them
 * @param suppressed must not leave
 * @param deferred wait for their time, or are in the hands of a worker that has not handed them off
 * @param failed a provider refused them
 * @param unknown may have left: handed off and not yet answered, or never
 * @param cancelled were cancelled before they left
 */
public record SendTally(
    long sent, long suppressed, long deferred, long failed, long unknown, long cancelled) {
  /** Returns the tally of so many in each state. */
  public static SendTally of(Map<SendState, Long> counts) {
    return new SendTally(
        sum(counts, SendState.ACCEPTED),
        sum(counts, SendState.SUPPRESSED),
        sum(counts, SendState.WAITING, SendState.RESERVED),
        sum(counts, SendState.FAILED),
        sum(counts, SendState.HANDED_OFF, SendState.UNKNOWN),
        sum(counts, SendState.CANCELLED));
  }

  /** Returns all that were ever planned. */
  public long planned() {
    return sent + suppressed + deferred + failed + unknown + cancelled;
  }

  private static long sum(Map<SendState, Long> counts, SendState... states) {
    return Arrays.stream(states).mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
  }
}
