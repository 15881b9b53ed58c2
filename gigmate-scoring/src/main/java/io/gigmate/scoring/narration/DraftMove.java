package io.gigmate.scoring.narration;

import java.util.function.Function;

/** What became of a wish about a draft. */
public sealed interface DraftMove {
  /**
   * It stands there now.
   *
   * @param draft as it is kept
   */
  record Moved(Draft draft) implements DraftMove {}

  /**
   * It does not; nothing changed.
   *
   * @param reason in a sentence
   */
  record Refused(String reason) implements DraftMove {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Moved, T> moved, Function<Refused, T> refused) {
    return this instanceof Moved done ? moved.apply(done) : refused.apply((Refused) this);
  }
}
