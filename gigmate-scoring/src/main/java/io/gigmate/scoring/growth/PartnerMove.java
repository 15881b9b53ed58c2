package io.gigmate.scoring.growth;

import java.util.function.Function;

/** What became of a wish about a partner. */
public sealed interface PartnerMove {
  /**
   * It stands there now.
   *
   * @param partner as it is kept
   */
  record Moved(Partner partner) implements PartnerMove {}

  /**
   * It does not; nothing changed.
   *
   * @param reason in a sentence
   */
  record Refused(String reason) implements PartnerMove {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Moved, T> moved, Function<Refused, T> refused) {
    return this instanceof Moved done ? moved.apply(done) : refused.apply((Refused) this);
  }
}
