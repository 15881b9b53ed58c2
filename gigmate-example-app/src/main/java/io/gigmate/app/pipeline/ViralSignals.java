package io.gigmate.app.pipeline;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is seen of artists, and what is read of it. */
public interface ViralSignals {
  /** Returns nobody: for a house that collects no metrics. */
  static ViralSignals none() {
    return new ViralSignals() {
      @Override
      public List<Sighting> seen(TenantId tenant, Instant from, Instant until) {
        return List.of();
      }

      @Override
      public Optional<Reading> read(TenantId tenant, String artist, Instant at) {
        return Optional.empty();
      }
    };
  }

  /** Returns the artists of whom something was seen from one time to before another. */
  List<Sighting> seen(TenantId tenant, Instant from, Instant until);

  /** Returns what is known of an artist at that time; nothing where it is too little to say. */
  Optional<Reading> read(TenantId tenant, String artist, Instant at);

  /**
   * An artist who was seen.
   *
   * @param artist an id
   * @param music whether what was seen is music
   * @param views within the time that was asked for
   */
  record Sighting(String artist, boolean music, long views) {}

  /**
   * What is read of an artist.
   *
   * @param probability of a breakout
   * @param confidence in it, 0 to 1
   * @param why in words
   */
  record Reading(double probability, double confidence, String why) {}
}
