package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.Money;

/** Rooms, acts, templates and shows to plan with, all in one town in Texas. */
final class Fixtures {
  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final GeoPoint TOWN = GeoPoint.of(29.703, -98.1245);

  private Fixtures() {}

  static Venue room(String id, int capacity) {
    return Venue.builder(VenueId.of(id), "Room " + id, CHICAGO, capacity).location(TOWN).build();
  }

  static Artist act(String id, String... genres) {
    return Artist.builder(ArtistId.of(id), "Act " + id)
        .location(TOWN)
        .genres(List.of(genres).stream().map(Genre::of).toList())
        .build();
  }

  static EventTemplate template(String name, String genre, String slot, DayOfWeek... days) {
    return new EventTemplate(
        TemplateId.of(name),
        "[ARTIST] - " + name,
        "",
        Genre.of(genre),
        PriceRange.of(Money.parse("USD 10"), Money.parse("USD 20")),
        50,
        150,
        List.of(days),
        List.of(slot),
        Duration.ofHours(2),
        true);
  }

  static EventTemplate switchedOff(EventTemplate on) {
    return on.withActive(false);
  }

  /** Returns a show of two hours that stands already. */
  static Event standing(String id, String venue, String artist, LocalDateTime start) {
    ZonedDateTime begin = start.atZone(CHICAGO);
    return Event.builder(
            EventId.of(id),
            VenueId.of(venue),
            ArtistId.of(artist),
            ShowTimes.of(begin.minusMinutes(30), begin, begin.plusHours(2)))
        .title("What stands")
        .genre(Genre.of("rock"))
        .price(Money.parse("USD 10"))
        .capacity(100)
        .build();
  }
}
