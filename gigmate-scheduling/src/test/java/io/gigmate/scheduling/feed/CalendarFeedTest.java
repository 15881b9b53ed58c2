package io.gigmate.scheduling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFeedTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Venue AUSTIN = room("v1", City.of("Austin", "TX"));
  private static final Venue BLANCO = room("v2", City.of("Blanco", "TX"));
  private static final Venue NOWHERE = room("v3", null);
  private static final List<Venue> ROOMS = List.of(AUSTIN, BLANCO, NOWHERE);
  private static final List<Event> SHOWS =
      List.of(show("e1", "v1", "a1"), show("e2", "v2", "a1"), show("e3", "v3", "a2"));

  @Test
  void aFeedIsOfARoomAnActOrATown() {
    assertThat(uids(CalendarFeed.ofVenue(AUSTIN, SHOWS))).containsExactly("e1@gigmate");
    assertThat(
            uids(
                CalendarFeed.ofArtist(
                    Artist.builder(ArtistId.of("a1"), "Ann").build(), SHOWS, ROOMS)))
        .containsExactly("e1@gigmate", "e2@gigmate");
    assertThat(uids(CalendarFeed.ofRegion(City.of("blanco", "tx"), SHOWS, ROOMS)))
        .containsExactly("e2@gigmate");
  }

  @Test
  void anEntryNamesItsPlaceAsFarAsItIsKnown() {
    assertThat(CalendarFeed.all(SHOWS, List.of(AUSTIN, NOWHERE)))
        .map(FeedEntry::place)
        .containsExactly("Room v1, Austin, TX", null, "Room v3");
  }

  @ParameterizedTest
  @CsvSource({
    "San Marcos, TX, san-marcos-tx",
    "St. John's, NL, st-john-s-nl",
    "M\u00fcnchen, '', munchen",
    "\u6771\u4eac, JP, \u6771\u4eac-jp"
  })
  void aTownHasANameInAnAddress(String name, String state, String slug) {
    assertThat(CalendarFeed.slug(City.of(name, state))).isEqualTo(slug);
  }

  @Test
  void howSureAShowIsFollowsItsStatus() {
    assertThat(FeedStatus.of(EventStatus.DRAFT)).isEqualTo(FeedStatus.TENTATIVE);
    assertThat(FeedStatus.of(EventStatus.ON_SALE)).isEqualTo(FeedStatus.CONFIRMED);
    assertThat(FeedStatus.of(EventStatus.CANCELLED)).isEqualTo(FeedStatus.CANCELLED);
  }

  private static List<String> uids(CalendarFeed feed) {
    return feed.entries().stream().map(FeedEntry::uid).toList();
  }

  private static Venue room(String id, @Nullable City city) {
    return Venue.builder(VenueId.of(id), "Room " + id, CHICAGO, 100).city(city).build();
  }

  private static Event show(String id, String venue, String artist) {
    ZonedDateTime start = ZonedDateTime.of(2026, 3, 6, 19, 0, 0, 0, CHICAGO);
    return Event.builder(
            EventId.of(id),
            VenueId.of(venue),
            ArtistId.of(artist),
            ShowTimes.of(start, start, start.plusHours(2)))
        .title("A show")
        .genre(Genre.of("rock"))
        .price(Money.parse("USD 10.00"))
        .capacity(80)
        .build();
  }
}
