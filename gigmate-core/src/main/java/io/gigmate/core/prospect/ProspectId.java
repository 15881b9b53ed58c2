package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;

/**
 * Identifies a prospect within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record ProspectId(String value) implements Comparable<ProspectId> {
  public ProspectId {
    Checks.id("prospect id", value);
  }

  /** Returns the identifier with this value. */
  public static ProspectId of(String value) {
    return new ProspectId(value);
  }

  @Override
  public int compareTo(ProspectId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
