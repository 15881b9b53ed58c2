package io.gigmate.core.outreach.ledger;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.outreach.throttle.SendLimits;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A worker's right to send one message, at a time from {@code from} and before {@code until}, both
 * in one civil day. Quotas count it as if it left at its end, so that they hold whenever within
 * that time it leaves. A grant that is over is worth nothing: another worker may have the send.
 *
 * @param send what may leave
 * @param attempt the how-manieth grant of this send, by which an older one is told apart
 * @param limits under which it was given
 * @param day the civil day whose quota it took
 * @param from not earlier
 * @param until earlier than this
 */
public record Grant(
    PlannedSend send, int attempt, SendLimits limits, LocalDate day, Instant from, Instant until) {
  public Grant {
    Checks.between("attempt", attempt, 1, Integer.MAX_VALUE);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a grant must have a duration: " + from + ", " + until);
    }
  }

  /** Answers whether the message may leave at this time. */
  public boolean covers(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }
}
