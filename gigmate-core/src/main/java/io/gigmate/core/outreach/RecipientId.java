package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;

/**
 * Identifies somebody who may be written to within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record RecipientId(String value) implements Comparable<RecipientId> {
  public RecipientId {
    Checks.id("recipient id", value);
  }

  /** Returns the identifier with this value. */
  public static RecipientId of(String value) {
    return new RecipientId(value);
  }

  @Override
  public int compareTo(RecipientId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
