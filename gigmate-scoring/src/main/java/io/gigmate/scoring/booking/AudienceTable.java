package io.gigmate.scoring.booking;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Audiences from a table of artists and rooms, dimensions, bands and shares. */
public final class AudienceTable implements AudienceProfiles {
  private final Map<String, AudienceProfile> artists;
  private final Map<String, AudienceProfile> venues;

  private AudienceTable(Map<String, AudienceProfile> artists, Map<String, AudienceProfile> venues) {
    this.artists = artists;
    this.venues = venues;
  }

  /** Whose audience a row tells of. */
  public enum Whose {
    /** Those who listen to an artist. */
    ARTIST,
    /** Those who go to a room. */
    VENUE
  }

  /**
   * A row of the table.
   *
   * @param whose an artist's or a room's
   * @param id of the artist or the room
   * @param dimension such as {@code age}
   * @param band such as {@code 18-24}
   * @param share of the audience, 0 to 1
   */
  public record Row(Whose whose, String id, String dimension, String band, double share) {}

  /**
   * Returns the table of these rows.
   *
   * @throws IllegalArgumentException where a band has two shares, or shares are above 1
   */
  public static AudienceTable of(Collection<Row> rows) {
    return new AudienceTable(profiles(rows, Whose.ARTIST), profiles(rows, Whose.VENUE));
  }

  private static Map<String, AudienceProfile> profiles(Collection<Row> rows, Whose whose) {
    Map<String, Map<String, Map<String, Double>>> collected = new TreeMap<>();
    for (Row row : rows) {
      if (row.whose() == whose) {
        Double before =
            collected
                .computeIfAbsent(row.id(), id -> new TreeMap<>())
                .computeIfAbsent(row.dimension(), dimension -> new TreeMap<>())
                .putIfAbsent(row.band(), row.share());
        if (before != null) {
          throw new IllegalArgumentException("a band of an audience has two shares: " + row);
        }
      }
    }
    Map<String, AudienceProfile> profiles = new TreeMap<>();
    collected.forEach((id, dimensions) -> profiles.put(id, new AudienceProfile(dimensions)));
    return profiles;
  }

  @Override
  public Optional<AudienceProfile> find(ArtistId artist) {
    return Optional.ofNullable(artists.get(artist.value()));
  }

  @Override
  public Optional<AudienceProfile> find(VenueId venue) {
    return Optional.ofNullable(venues.get(venue.value()));
  }
}
