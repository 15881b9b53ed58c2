package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;

/**
 * Identifies one of the messages that an experiment tries against each other.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record VariantId(String value) implements Comparable<VariantId> {
  public VariantId {
    Checks.id("variant id", value);
  }

  /** Returns the identifier with this value. */
  public static VariantId of(String value) {
    return new VariantId(value);
  }

  @Override
  public int compareTo(VariantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
