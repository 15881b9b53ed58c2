package io.gigmate.core.delivery;

import java.util.function.Function;

/** What came of an event. */
public sealed interface DeliveryOutcome {
  /**
   * It was about a message of ours.
   *
   * @param message which
   * @param what what was done, such as {@code suppressed: bounced 5.1.1}
   */
  record Taken(String message, String what) implements DeliveryOutcome {}

  /**
   * It changed nothing, and would not if it came again.
   *
   * @param why in a few words
   */
  record Ignored(String why) implements DeliveryOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Taken, T> taken, Function<Ignored, T> ignored) {
    return this instanceof Taken one ? taken.apply(one) : ignored.apply((Ignored) this);
  }
}
