package io.gigmate.core.prospect;

import java.time.Instant;
import java.util.function.Function;

/** What became of asking a source. */
public sealed interface IntakeOutcome {
  /**
   * It was asked.
   *
   * @param found how many prospects it gave; each was kept
   */
  record TakenIn(int found) implements IntakeOutcome {}

  /**
   * It may not be asked.
   *
   * @param reason why, in words for a person
   */
  record Refused(String reason) implements IntakeOutcome {}

  /**
   * It was asked lately.
   *
   * @param next when it is due again
   */
  record NotYet(Instant next) implements IntakeOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<TakenIn, T> takenIn, Function<Refused, T> refused, Function<NotYet, T> notYet) {
    if (this instanceof TakenIn done) {
      return takenIn.apply(done);
    }
    return this instanceof Refused no ? refused.apply(no) : notYet.apply((NotYet) this);
  }
}
