package io.gigmate.core.outreach.ledger;

import java.time.Instant;

/**
 * Everything but the quota that decides whether a message may leave: suppression, consent, the
 * rules, the recipient's window, approval. It is asked inside the transaction of the hand-off and
 * once more right before the provider is called, so it reads what holds then, never from memory.
 */
@FunctionalInterface
public interface HandOffCheck {
  /** Answers whether the message may leave at this time. */
  HandOffVerdict judge(Instant now, PlannedSend send);

  /**
   * Returns this check and the other: what either refuses is refused, and of two that defer the
   * later time holds.
   */
  default HandOffCheck and(HandOffCheck other) {
    return (now, send) -> stricter(judge(now, send), other.judge(now, send));
  }

  private static HandOffVerdict stricter(HandOffVerdict one, HandOffVerdict two) {
    if (one instanceof HandOffVerdict.Refuse || two instanceof HandOffVerdict.Allow) {
      return one;
    }
    if (one instanceof HandOffVerdict.Defer early && two instanceof HandOffVerdict.Defer late) {
      return early.until().isBefore(late.until()) ? late : early;
    }
    return two;
  }
}
