package io.gigmate.scoring.booking.desk;

import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import java.util.function.Function;

/** What became of a word on an advice. */
public sealed interface AdviceChange {
  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Kept, T> kept, Function<NotPossible, T> notPossible, Function<Unknown, T> unknown) {
    if (this instanceof Kept done) {
      return kept.apply(done);
    }
    return this instanceof NotPossible refused
        ? notPossible.apply(refused)
        : unknown.apply((Unknown) this);
  }

  /**
   * It is kept.
   *
   * @param advice as it stands now
   */
  record Kept(AdviceRecord advice) implements AdviceChange {}

  /**
   * It does not go with what is known already.
   *
   * @param reason in words for a person
   */
  record NotPossible(String reason) implements AdviceChange {}

  /**
   * There is no such advice.
   *
   * @param advice that was asked for
   */
  record Unknown(AdviceId advice) implements AdviceChange {}
}
