package io.gigmate.core.tenant;

import io.gigmate.core.internal.Checks;

/**
 * Identifies one operator.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record TenantId(String value) implements Comparable<TenantId> {
  public TenantId {
    Checks.id("tenant id", value);
  }

  /** Returns the identifier with this value. */
  public static TenantId of(String value) {
    return new TenantId(value);
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
