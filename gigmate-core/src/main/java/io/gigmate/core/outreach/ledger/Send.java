package io.gigmate.core.outreach.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger.
 *
 * @param planned what was planned
 * @param state how far it has come
 * @param notBefore when it may be looked at next, where it waits
 * @param note why it is where it is, or what the provider calls it
 */
public record Send(PlannedSend planned, SendState state, Instant notBefore, @Nullable String note) {
  /** Returns what it is. */
  public SendKey key() {
    return planned.key();
  }

  /** Returns what a waiting send becomes by the word of a person. */
  public Send decided(HandOffVerdict word) {
    return word.fold(
        allow -> new Send(planned, SendState.WAITING, planned.dueAt(), null),
        refuse -> new Send(planned, SendState.SUPPRESSED, notBefore, refuse.reason()),
        defer -> new Send(planned, SendState.WAITING, defer.until(), defer.reason()));
  }
}
