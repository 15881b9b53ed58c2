package io.gigmate.core.access;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a claim. */
public sealed interface ClaimOutcome {
  /** It is the first of its key: do it, then keep the answer or release the claim. */
  record Taken() implements ClaimOutcome {}

  /**
   * It was done already.
   *
   * @param answer what was answered then
   */
  record Kept(KeptAnswer answer) implements ClaimOutcome {}

  /**
   * The same was claimed and has no answer: it is being done, or whoever did it died.
   *
   * @param since when it was claimed
   */
  record Running(Instant since) implements ClaimOutcome {}

  /** The key stands for another request. */
  record Different() implements ClaimOutcome {}

  /** Returns what the function of this outcome makes of it. */
  default <T extends @Nullable Object> T fold(
      Function<Taken, T> taken,
      Function<Kept, T> kept,
      Function<Running, T> running,
      Function<Different, T> different) {
    if (this instanceof Taken one) {
      return taken.apply(one);
    }
    if (this instanceof Kept one) {
      return kept.apply(one);
    }
    return this instanceof Running one ? running.apply(one) : different.apply((Different) this);
  }
}
