package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;

/**
 * Identifies an experiment within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record ExperimentId(String value) implements Comparable<ExperimentId> {
  public ExperimentId {
    Checks.id("experiment id", value);
  }

  /** Returns the identifier with this value. */
  public static ExperimentId of(String value) {
    return new ExperimentId(value);
  }

  @Override
  public int compareTo(ExperimentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
