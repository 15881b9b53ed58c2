package io.gigmate.core.event;

import io.gigmate.core.internal.Checks;

/**
 * Identifies an event within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record EventId(String value) implements Comparable<EventId> {
  public EventId {
    Checks.id("event id", value);
  }

  /** Returns the identifier with this value. */
  public static EventId of(String value) {
    return new EventId(value);
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
