package io.gigmate.scoring.growth;

import io.gigmate.scoring.internal.text.TextChecks;

/**
 * Identifies a partner within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record PartnerId(String value) implements Comparable<PartnerId> {
  public PartnerId {
    TextChecks.id("partner id", value);
  }

  /** Returns the identifier with this value. */
  public static PartnerId of(String value) {
    return new PartnerId(value);
  }

  @Override
  public int compareTo(PartnerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
