package io.gigmate.scoring.booking;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.venue.Venue;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import java.time.LocalDate;

/**
 * An artist, a room, a date, and what the night brings and costs.
 *
 * @param artist who would play
 * @param venue where
 * @param date when
 * @param economics the night's money before the artist is paid; no more people than the room holds
 */
public record BookingNight(Artist artist, Venue venue, LocalDate date, ShowEconomics economics) {
  public BookingNight {
    if (economics.capacity() > venue.capacity()) {
      throw new IllegalArgumentException(
          venue.name()
              + " holds "
              + venue.capacity()
              + " people, and tickets for more are to be sold: "
              + economics.capacity());
    }
  }

  /** Returns the same night on another date. */
  public BookingNight on(LocalDate other) {
    return new BookingNight(artist, venue, other, economics);
  }

  /** Returns the same artist and date in another room. */
  public BookingNight in(Venue room, ShowEconomics its) {
    return new BookingNight(artist, room, date, its);
  }
}
