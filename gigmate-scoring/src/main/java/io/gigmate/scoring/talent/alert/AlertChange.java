package io.gigmate.scoring.talent.alert;

import java.util.function.Function;
import java.util.function.Supplier;

/** What became of a wish about an alert. */
public sealed interface AlertChange {
  /**
   * It stands there now.
   *
   * @param alert as it is kept
   */
  record Moved(BreakoutAlert alert) implements AlertChange {}

  /**
   * It does not; nothing changed.
   *
   * @param reason in a sentence
   */
  record Refused(String reason) implements AlertChange {}

  /** There is no such alert. */
  record Unknown() implements AlertChange {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Moved, T> moved, Function<Refused, T> refused, Supplier<T> unknown) {
    if (this instanceof Moved done) {
      return moved.apply(done);
    }
    return this instanceof Refused not ? refused.apply(not) : unknown.get();
  }
}
