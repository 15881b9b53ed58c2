package io.gigmate.scoring.timing;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import java.time.LocalDate;
import java.util.List;

/** Where competing shows come from. There are none by default, and then they are no reason. */
@FunctionalInterface
public interface CompetingShows {
  /**
   * Returns the shows that compete with this artist in this room on the dates from one to another.
   */
  List<CompetingShow> near(ArtistId artist, VenueId venue, LocalDate from, LocalDate until);

  /** Returns the source that knows of no show. */
  static CompetingShows none() {
    return (artist, venue, from, until) -> List.of();
  }
}
