package io.gigmate.core.artist;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.internal.Checks;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that plays shows.
 *
 * @param id identifies it within its tenant
 * @param name as people write it
 * @param home the town it comes from, where known
 * @param location the coordinates of its home, where known
 * @param genres what it plays, each once; none means unknown
 * @param expectedDraw people that it usually draws, where known
 */
public record Artist(
    ArtistId id,
    String name,
    @Nullable City home,
    @Nullable GeoPoint location,
    List<Genre> genres,
    @Nullable Integer expectedDraw) {
  public Artist {
    name = Checks.text("artist name", name, 200);
    genres = Checks.distinct(genres);
    if (expectedDraw != null) {
      Checks.between("expected draw", expectedDraw, 0, 1_000_000);
    }
  }

  /** Starts an artist with the two parts that every artist has. */
  public static Builder builder(ArtistId id, String name) {
    return new Builder(id, name);
  }

  /** Returns this artist with the coordinates given. */
  public Artist withLocation(GeoPoint point) {
    return new Artist(id, name, home, point, genres, expectedDraw);
  }

  /** Collects what is known of an artist. */
  public static final class Builder {
    private final ArtistId id;
    private final String name;
    private @Nullable City home;
    private @Nullable GeoPoint location;
    private Collection<Genre> genres = List.of();
    private @Nullable Integer expectedDraw;

    private Builder(ArtistId id, String name) {
      this.id = id;
      this.name = name;
    }

    /** Sets the home town. */
    public Builder home(@Nullable City value) {
      home = value;
      return this;
    }

    /** Sets the coordinates of its home. */
    public Builder location(@Nullable GeoPoint value) {
      location = value;
      return this;
    }

    /** Sets what it plays. */
    public Builder genres(Collection<Genre> value) {
      genres = value;
      return this;
    }

    /** Sets how many people it usually draws. */
    public Builder expectedDraw(@Nullable Integer value) {
      expectedDraw = value;
      return this;
    }

    /** Returns the artist. */
    public Artist build() {
      return new Artist(id, name, home, location, List.copyOf(genres), expectedDraw);
    }
  }
}
