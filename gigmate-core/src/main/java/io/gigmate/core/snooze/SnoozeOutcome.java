package io.gigmate.core.snooze;

import java.util.function.Function;

/** What became of a wish to put something to sleep. */
public sealed interface SnoozeOutcome {
  /**
   * It sleeps.
   *
   * @param snooze until when
   */
  record Asleep(Snooze snooze) implements SnoozeOutcome {}

  /**
   * It does not.
   *
   * @param reason why, for a person
   */
  record NotPossible(String reason) implements SnoozeOutcome {}

  /** Returns the answer of the function that fits. */
  default <T> T fold(
      Function<? super Asleep, ? extends T> asleep,
      Function<? super NotPossible, ? extends T> notPossible) {
    return this instanceof Asleep yes ? asleep.apply(yes) : notPossible.apply((NotPossible) this);
  }
}
