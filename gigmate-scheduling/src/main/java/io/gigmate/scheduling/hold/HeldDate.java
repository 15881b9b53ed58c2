package io.gigmate.scheduling.hold;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import java.time.LocalDate;

/**
 * What an act asks a room for.
 *
 * @param venue the room
 * @param date by the room's clock
 * @param artist the act
 */
public record HeldDate(VenueId venue, LocalDate date, ArtistId artist) {
  @Override
  public String toString() {
    return date + " at " + venue + " for " + artist;
  }
}
