package io.gigmate.core.artist;

import io.gigmate.core.internal.Checks;

/**
 * Identifies an artist within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record ArtistId(String value) implements Comparable<ArtistId> {
  public ArtistId {
    Checks.id("artist id", value);
  }

  /** Returns the identifier with this value. */
  public static ArtistId of(String value) {
    return new ArtistId(value);
  }

  @Override
  public int compareTo(ArtistId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
