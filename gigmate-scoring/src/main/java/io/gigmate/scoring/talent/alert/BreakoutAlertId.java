package io.gigmate.scoring.talent.alert;

import io.gigmate.scoring.internal.text.TextChecks;

/**
 * Identifies an alert within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record BreakoutAlertId(String value) implements Comparable<BreakoutAlertId> {
  public BreakoutAlertId {
    TextChecks.id("alert id", value);
  }

  /** Returns the identifier with this value. */
  public static BreakoutAlertId of(String value) {
    return new BreakoutAlertId(value);
  }

  @Override
  public int compareTo(BreakoutAlertId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
