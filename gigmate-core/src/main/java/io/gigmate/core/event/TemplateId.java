package io.gigmate.core.event;

import io.gigmate.core.internal.Checks;

/**
 * Identifies the event template that an event was made from.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record TemplateId(String value) implements Comparable<TemplateId> {
  public TemplateId {
    Checks.id("template id", value);
  }

  /** Returns the identifier with this value. */
  public static TemplateId of(String value) {
    return new TemplateId(value);
  }

  @Override
  public int compareTo(TemplateId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
