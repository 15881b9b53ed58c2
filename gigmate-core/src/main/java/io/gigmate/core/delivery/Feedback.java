package io.gigmate.core.delivery;

import java.util.List;

/** What came back, by mail or by a provider's call. */
public sealed interface Feedback {
  /**
   * Something about messages that left.
   *
   * @param events in their order
   */
  record Events(List<DeliveryEvent> events) implements Feedback {
    public Events {
      events = List.copyOf(events);
    }
  }

  /**
   * A mail to the address of {@code List-Unsubscribe}.
   *
   * @param token which its link has as well
   */
  record OptOut(String token) implements Feedback {}

  /**
   * Nothing that this knows what to do with; a person may want to read it.
   *
   * @param why in a few words
   */
  record Nothing(String why) implements Feedback {}
}
