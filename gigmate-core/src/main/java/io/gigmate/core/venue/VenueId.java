package io.gigmate.core.venue;

import io.gigmate.core.internal.Checks;

/**
 * Identifies a venue within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record VenueId(String value) implements Comparable<VenueId> {
  public VenueId {
    Checks.id("venue id", value);
  }

  /** Returns the identifier with this value. */
  public static VenueId of(String value) {
    return new VenueId(value);
  }

  @Override
  public int compareTo(VenueId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
