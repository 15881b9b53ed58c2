package io.gigmate.scoring.booking.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.Events;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scoring.timing.CompetingShow;
import io.gigmate.scoring.timing.CompetingShows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Competing shows from a house's own calendar: other acts of the artist's genres on the same date
 * in rooms nearby. What others put on it does not know.
 */
final class CalendarCompetition implements CompetingShows {
  /** How far people go for a show; stated, not measured. */
  private static final Distance NEAR = Distance.ofMiles(25);

  /** What such a show takes of the audience; stated, not measured. */
  private static final double SHARE = 0.1;

  private final TenantId tenant;
  private final Artist artist;
  private final Venues venues;
  private final Events events;
  private final GenreTaxonomy taxonomy;

  CalendarCompetition(
      TenantId tenant, Artist artist, Venues venues, Events events, GenreTaxonomy taxonomy) {
    this.tenant = tenant;
    this.artist = artist;
    this.venues = venues;
    this.events = events;
    this.taxonomy = taxonomy;
  }

  /** Answers whether it can be said at all what competes with the artist in the room. */
  boolean canTell(Venue room) {
    return !artist.genres().isEmpty() && room.location() != null;
  }

  @Override
  public List<CompetingShow> near(ArtistId asked, VenueId venue, LocalDate from, LocalDate until) {
    Optional<Venue> room = venues.find(tenant, venue);
    GeoPoint here = room.map(Venue::location).orElse(null);
    List<CompetingShow> found = new ArrayList<>();
    if (room.isEmpty() || here == null) {
      return found;
    }
    Instant start = from.atStartOfDay(room.get().timeZone()).toInstant();
    Instant end = until.plusDays(1).atStartOfDay(room.get().timeZone()).toInstant();
    for (Event event : events.between(tenant, start, end)) {
      boolean other = !event.artist().equals(asked) && !event.venue().equals(venue);
      if (other && event.takesPlace() && taxonomy.fits(event.genre(), artist.genres())) {
        Optional<Venue> where = venues.find(tenant, event.venue());
        GeoPoint there = where.map(Venue::location).orElse(null);
        if (there != null && here.distanceTo(there).compareTo(NEAR) <= 0) {
          String name = event.title() + ", " + where.orElseThrow().name();
          found.add(new CompetingShow(name, event.times().date(), SHARE));
        }
      }
    }
    return found;
  }
}
