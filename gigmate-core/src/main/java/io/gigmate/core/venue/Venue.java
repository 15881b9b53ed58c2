package io.gigmate.core.venue;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.internal.Checks;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room that puts on shows.
 *
 * @param id identifies it within its tenant
 * @param name as people write it
 * @param city its town, where known
 * @param location its coordinates, where known
 * @param timeZone the zone of its clock
 * @param type what kind of room, such as {@code Dance Hall}, where known
 * @param capacity people it holds, 1 to 1,000,000
 * @param genres what it books, each once
 */
public record Venue(
    VenueId id,
    String name,
    @Nullable City city,
    @Nullable GeoPoint location,
    ZoneId timeZone,
    @Nullable String type,
    int capacity,
    List<Genre> genres) {
  public Venue {
    name = Checks.text("venue name", name, 200);
    type = type == null ? null : Checks.text("venue type", type, 60);
    Checks.between("venue capacity", capacity, 1, 1_000_000);
    genres = Checks.distinct(genres);
  }

  /** Starts a venue with the four parts that every venue has. */
  public static Builder builder(VenueId id, String name, ZoneId timeZone, int capacity) {
    return new Builder(id, name, timeZone, capacity);
  }

  /** Returns this venue with the coordinates given. */
  public Venue withLocation(GeoPoint point) {
    return new Venue(id, name, city, point, timeZone, type, capacity, genres);
  }

  /** Collects what is known of a venue. */
  public static final class Builder {
    private final VenueId id;
    private final String name;
    private final ZoneId timeZone;
    private final int capacity;
    private @Nullable City city;
    private @Nullable GeoPoint location;
    private @Nullable String type;
    private Collection<Genre> genres = List.of();

    private Builder(VenueId id, String name, ZoneId timeZone, int capacity) {
      this.id = id;
      this.name = name;
      this.timeZone = timeZone;
      this.capacity = capacity;
    }

    /** Sets the town. */
    public Builder city(@Nullable City value) {
      city = value;
      return this;
    }

    /** Sets the coordinates. */
    public Builder location(@Nullable GeoPoint value) {
      location = value;
      return this;
    }

    /** Sets the kind of room. */
    public Builder type(@Nullable String value) {
      type = value;
      return this;
    }

    /** Sets what it books. */
    public Builder genres(Collection<Genre> value) {
      genres = value;
      return this;
    }

    /** Returns the venue. */
    public Venue build() {
      return new Venue(id, name, city, location, timeZone, type, capacity, List.copyOf(genres));
    }
  }
}
