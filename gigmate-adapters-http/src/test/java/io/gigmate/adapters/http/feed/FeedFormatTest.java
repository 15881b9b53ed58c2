package io.gigmate.adapters.http.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.feed.CalendarFeed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FeedFormatTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Venue ROOM =
      Venue.builder(VenueId.of("v1"), "The Room", CHICAGO, 100)
          .city(City.of("Austin", "TX"))
          .location(GeoPoint.of(30.5, -97.5))
          .build();

  @Test
  void theCalendarIsWrittenInUtcAndNamesTheRoom() {
    ZonedDateTime start = ZonedDateTime.of(2026, 3, 6, 19, 0, 0, 0, CHICAGO);
    Event show =
        Event.builder(
                EventId.of("e1"),
                ROOM.id(),
                ArtistId.of("a1"),
                ShowTimes.of(start.minusMinutes(30), start, start.plusHours(2)))
            .title("Ann, live")
            .genre(Genre.of("rock"))
            .price(Money.parse("USD 12.50"))
            .capacity(80)
            .build();

    assertThat(text(CalendarFeed.ofVenue(ROOM, List.of(show))))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//GigMate//GigMate//EN
            X-WR-CALNAME:The Room
            BEGIN:VEVENT
            UID:e1@gigmate
            DTSTAMP:20260302T000000Z
            DTSTART:20260307T010000Z
            DTEND:20260307T030000Z
            SUMMARY:Ann\\, live
            STATUS:TENTATIVE
            LOCATION:The Room\\, Austin\\, TX
            GEO:30.5;-97.5
            X-GIGMATE-EVENT:e1
            X-GIGMATE-VENUE:v1
            X-GIGMATE-ARTIST:a1
            X-GIGMATE-DOORS:2026-03-07T00:30:00Z
            X-GIGMATE-ZONE:America/Chicago
            X-GIGMATE-GENRE:rock
            X-GIGMATE-PRICE:USD 12.50
            X-GIGMATE-CAPACITY:80
            X-GIGMATE-STATUS:draft
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void anEmptyFeedIsACalendarAllTheSame() {
    assertThat(text(new CalendarFeed("Nothing", List.of())))
        .contains("BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\n")
        .doesNotContain("VEVENT");
  }

  @Test
  void aFileNamesItsFormat() {
    assertThat(FeedFormat.ofName("a.ICS")).contains(FeedFormat.ICS);
    assertThat(FeedFormat.ofName("a.json")).contains(FeedFormat.JSON);
    assertThat(FeedFormat.ofName("a.csv.txt")).isEmpty();
  }

  private static String text(CalendarFeed feed) {
    return new String(FeedFormat.ICS.write(feed, Instant.parse("2026-03-02T00:00:00Z")), UTF_8);
  }
}
