package io.gigmate.core.subscription;

import io.gigmate.core.internal.Checks;

/**
 * Identifies a subscription within its tenant.
 *
 * @param value as addresses carry it
 */
public record SubscriptionId(String value) implements Comparable<SubscriptionId> {
  public SubscriptionId {
    Checks.id("subscription id", value);
  }

  /** Returns the identifier with this value. */
  public static SubscriptionId of(String value) {
    return new SubscriptionId(value);
  }

  @Override
  public int compareTo(SubscriptionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
