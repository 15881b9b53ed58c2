package io.gigmate.scheduling.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyTimesTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Venue ROOM =
      Venue.builder(VenueId.of("v1"), "The Room", CHICAGO, 100).build();
  private static final ArtistId ANN = ArtistId.of("ann");
  private static final FeedTime EVENING = hours("2026-03-07T02:00:00Z", "2026-03-07T06:00:00Z");
  private static final FeedTime WEEKEND =
      new FeedTime.Days(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8));

  @Test
  void whatARoomHasByTheClockIsAShowOfSomebody() {
    BusyTimes busy = BusyTimes.ofVenue(ROOM, List.of(entry("a", EVENING, FeedStatus.TENTATIVE)));

    Event show = busy.shows().get(0);
    assertThat(show.id().value()).isEqualTo("v1-a");
    assertThat(show.venue()).isEqualTo(ROOM.id());
    assertThat(show.artist()).isEqualTo(BusyTimes.SOMEBODY);
    assertThat(show.status()).isEqualTo(EventStatus.DRAFT);
    assertThat(show.times().date()).isEqualTo("2026-03-06");
    assertThat(show.capacity()).isEqualTo(100);
    assertThat(busy.constraints()).isEmpty();
  }

  @Test
  void wholeDaysOfARoomAreDaysAway() {
    assertThat(
            BusyTimes.ofVenue(ROOM, List.of(entry("a", WEEKEND, FeedStatus.CONFIRMED)))
                .constraints())
        .containsExactly(
            new Constraint.VenueBlackout(
                ROOM.id(), LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8)));
  }

  @Test
  void anActIsAwayOnEveryDayThatItsCalendarTouches() {
    FeedTime overMidnight = hours("2026-03-07T02:00:00Z", "2026-03-07T06:00:01Z");
    assertThat(
            BusyTimes.ofArtist(
                    ANN,
                    List.of(
                        entry("a", EVENING, FeedStatus.CONFIRMED),
                        entry("b", overMidnight, FeedStatus.CONFIRMED)))
                .constraints())
        .containsExactly(
            new Constraint.ArtistBlackout(ANN, LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 6)),
            new Constraint.ArtistBlackout(ANN, LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 7)));
  }

  @Test
  void tentativeDaysOfAnActInARoomAreHolds() {
    BusyTimes busy =
        BusyTimes.ofBoth(
            ROOM,
            ANN,
            List.of(
                entry("a", WEEKEND, FeedStatus.TENTATIVE),
                entry("b", WEEKEND, FeedStatus.CONFIRMED),
                entry("c", EVENING, FeedStatus.CONFIRMED)));
    assertThat(busy.constraints())
        .containsExactly(
            new Constraint.FirstHold(ROOM.id(), LocalDate.of(2026, 3, 7), ANN),
            new Constraint.FirstHold(ROOM.id(), LocalDate.of(2026, 3, 8), ANN),
            new Constraint.VenueBlackout(
                ROOM.id(), LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8)));
    assertThat(busy.shows()).map(Event::artist).containsExactly(ANN);
  }

  @Test
  void whatTakesNobodyIsPassedOver() {
    FeedTime moment = hours("2026-03-07T02:00:00Z", "2026-03-07T02:00:00Z");
    FeedEntry reminder =
        new FeedEntry(
            "r", WEEKEND, "Pay rent", null, null, FeedStatus.CONFIRMED, false, null, null);
    List<FeedEntry> entries =
        List.of(
            entry("a", EVENING, FeedStatus.CANCELLED),
            entry("b", moment, FeedStatus.CONFIRMED),
            reminder);
    assertThat(BusyTimes.ofVenue(ROOM, entries))
        .isEqualTo(new BusyTimes(List.of(), List.of(), entries));
  }

  @Test
  void anyUidAndAnyTitleMakeAShow() {
    FeedEntry odd =
        new FeedEntry(
            "u\n".repeat(200),
            EVENING,
            "\ud83c\udfb8".repeat(400),
            null,
            null,
            FeedStatus.CONFIRMED,
            true,
            null,
            null);
    Event show = BusyTimes.ofVenue(ROOM, List.of(odd)).shows().get(0);
    assertThat(show.id().value()).startsWith("feed-").hasSizeLessThanOrEqualTo(100);
    assertThat(show.title()).isEqualTo("\ud83c\udfb8".repeat(150));
    assertThat(
            BusyTimes.ofVenue(ROOM, List.of(entry("a", EVENING, FeedStatus.CONFIRMED)))
                .shows()
                .get(0)
                .title())
        .isEqualTo("Taken");
  }

  @Test
  void timesDoNotRunBackwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hours("2026-03-07T02:00:00Z", "2026-03-07T01:00:00Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeedTime.Days(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 6)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(" ", EVENING, FeedStatus.CONFIRMED));
  }

  private static FeedTime hours(String start, String end) {
    return new FeedTime.Hours(Instant.parse(start), Instant.parse(end), CHICAGO);
  }

  private static FeedEntry entry(String uid, FeedTime time, FeedStatus status) {
    return new FeedEntry(uid, time, " ", null, null, status, true, null, null);
  }
}
