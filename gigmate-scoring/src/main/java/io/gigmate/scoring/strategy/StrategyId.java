package io.gigmate.scoring.strategy;

import io.gigmate.scoring.internal.text.TextChecks;

/**
 * Identifies a strategy within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record StrategyId(String value) implements Comparable<StrategyId> {
  public StrategyId {
    TextChecks.id("strategy id", value);
  }

  /** Returns the identifier with this value. */
  public static StrategyId of(String value) {
    return new StrategyId(value);
  }

  @Override
  public int compareTo(StrategyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
