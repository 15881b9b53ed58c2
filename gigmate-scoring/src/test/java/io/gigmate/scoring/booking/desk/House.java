package io.gigmate.scoring.booking.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.StatedAttendance;
import io.gigmate.scoring.attendance.StatedAttendance.Quantile;
import io.gigmate.scoring.booking.desk.AdviceOutcome.Advised;
import io.gigmate.scoring.booking.desk.BookingInquiry.HouseCosts;
import io.gigmate.scoring.memory.InMemoryBookingDecisions;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A house with two rooms and two artists, all of them made up. It is noon on March 2, 2026. */
final class House {
  static final TenantId TENANT = TenantId.of("house");
  static final ArtistId ARTIST = ArtistId.of("midnight");
  static final VenueId HALL = VenueId.of("hall");
  static final VenueId CLUB = VenueId.of("club");
  static final LocalDate DATE = LocalDate.of(2026, 5, 15);
  private static final ZoneId TEXAS = ZoneId.of("America/Chicago");

  final InMemoryEvents events = new InMemoryEvents();
  final InMemoryBookingDecisions decisions = new InMemoryBookingDecisions();
  final InMemoryOperationsLog log = new InMemoryOperationsLog();
  Instant now = Instant.parse("2026-03-02T18:00:00Z");
  final BookingDesk desk;

  House(BookingKnowledge known) {
    InMemoryArtists artists = new InMemoryArtists();
    InMemoryVenues venues = new InMemoryVenues();
    artists.saveAll(
        TENANT,
        List.of(
            artist(ARTIST, "The Midnight Example"), artist(ArtistId.of("dawn"), "Dawn Example")));
    venues.saveAll(TENANT, List.of(room(HALL, 800, -98.0), room(CLUB, 300, -98.1)));
    desk =
        new BookingDesk(
            artists,
            venues,
            events,
            decisions,
            log,
            InMemoryTransactions.over(events, decisions, log),
            () -> now,
            known);
  }

  private static Artist artist(ArtistId id, String name) {
    return Artist.builder(id, name).genres(List.of(Genre.of("Rock"))).build();
  }

  private static Venue room(VenueId id, int capacity, double longitude) {
    return Venue.builder(id, "Room " + id, TEXAS, capacity)
        .location(GeoPoint.of(29.7, longitude))
        .build();
  }

  static Money usd(double amount) {
    return Money.of(CurrencyUnit.USD, amount, RoundingMode.HALF_UP);
  }

  static BookingInquiry.Builder inquiry(double fixedCosts) {
    return BookingInquiry.builder(ARTIST, HALL, DATE, HouseCosts.fixed(usd(fixedCosts)))
        .ticketPrice(usd(25))
        .crowd(new StatedAttendance(400, List.of(new Quantile(0.1, 250), new Quantile(0.9, 550))));
  }

  AdviceOutcome advise(BookingInquiry inquiry) {
    return desk.advise(TENANT, inquiry, "ann");
  }

  Advised advised(BookingInquiry inquiry) {
    return advise(inquiry)
        .fold(
            given -> given,
            not -> {
              throw new AssertionError(not.reasons());
            });
  }

  void keep(String id, String artist, VenueId room, LocalDate date, EventStatus status) {
    ZonedDateTime start = date.atTime(20, 0).atZone(TEXAS);
    events.save(
        TENANT,
        Event.builder(
                EventId.of(id),
                room,
                ArtistId.of(artist),
                ShowTimes.of(start.minusMinutes(30), start, start.plusHours(2)))
            .title("Show " + id)
            .genre(Genre.of("Rock"))
            .price(usd(20))
            .capacity(100)
            .status(status)
            .build());
  }
}
