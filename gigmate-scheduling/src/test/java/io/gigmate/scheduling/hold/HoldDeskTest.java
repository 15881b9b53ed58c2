package io.gigmate.scheduling.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scheduling.constraint.Hold;
import io.gigmate.scheduling.hold.HoldOutcome.Reason;
import io.gigmate.scheduling.memory.InMemoryEventTemplates;
import io.gigmate.scheduling.memory.InMemoryHolds;
import io.gigmate.scheduling.template.StandardTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldDeskTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Tenant TENANT = Tenant.of(TenantId.of("t"), "Hill Country", CHICAGO);
  private static final VenueId ROOM = VenueId.of("v0");
  private static final LocalDate DATE = LocalDate.of(2026, 3, 20);

  private final InMemoryVenues venues = new InMemoryVenues();
  private final InMemoryArtists artists = new InMemoryArtists();
  private final InMemoryHolds holds = new InMemoryHolds();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final InMemoryTransactions transactions = InMemoryTransactions.over(holds, log);
  private Instant now = Instant.parse("2026-03-02T15:00:00Z");
  private final HoldDesk desk = new HoldDesk(holds, venues, artists, log, transactions, () -> now);

  @BeforeEach
  void fillTheMarket() {
    GeoPoint town = GeoPoint.of(29.703, -98.1245);
    venues.saveAll(
        TENANT.id(), List.of(Venue.builder(ROOM, "Room", CHICAGO, 150).location(town).build()));
    artists.saveAll(
        TENANT.id(),
        IntStream.range(0, 12)
            .mapToObj(i -> Artist.builder(act(i), "Act " + i).location(town).build())
            .toList());
  }

  @Test
  void confirmingNamesThoseWhoLoseInTheOutcomeAndInTheLog() {
    place(0);
    place(1);
    place(2);
    HoldOutcome.Done done = done(desk.confirm(TENANT.id(), wish(0), "ann"));

    assertThat(done.lost()).containsExactly(act(1), act(2));
    assertThat(done.promoted()).isEmpty();
    assertThat(done.holds()).singleElement().matches(Hold::isConfirmed);
    assertThat(lastEntry().actor()).isEqualTo("ann");
    assertThat(lastEntry().subject()).isEqualTo("hold 2026-03-20 at v0 for a0");
    assertThat(lastEntry().decision()).isEqualTo("confirmed");
    assertThat(lastEntry().rationale())
        .isEqualTo("stand: a0; lost theirs: a1, a2; moved up: nobody");
    assertThat(refused(desk.place(TENANT.id(), wish(1), "ann")))
        .isEqualTo(
            new HoldOutcome.Refused(Reason.CONFIRMED, "2026-03-20 at v0 is confirmed for a0"));
  }

  @Test
  void aChallengeThatIsNotAnsweredInTimeMovesTheOthersUp() {
    place(0);
    place(1);
    place(2);
    desk.challenge(TENANT.id(), wish(2), Duration.ofDays(1), "ann");
    now = now.plus(Duration.ofDays(1));

    assertThat(desk.between(TENANT.id(), DATE, DATE.plusDays(1)))
        .extracting(Hold::artist)
        .containsExactly(act(1), act(2));
    assertThat(refused(desk.confirm(TENANT.id(), wish(0), "ann")).reason())
        .isEqualTo(Reason.NO_HOLD);
    HoldOutcome.Done done = done(desk.place(TENANT.id(), wish(3), "ann"));
    assertThat(done.lost()).containsExactly(act(0));
    assertThat(done.promoted()).containsExactly(act(1), act(2));
    assertThat(done.holds()).extracting(Hold::rank).containsExactly(1, 2, 3);
  }

  @Test
  void aHoldThatIsGivenUpIsNotLost() {
    place(0);
    place(1);
    HoldOutcome.Done done = done(desk.release(TENANT.id(), wish(0), "ann"));

    assertThat(done.lost()).isEmpty();
    assertThat(done.promoted()).containsExactly(act(1));
    assertThat(done.holds()).extracting(Hold::artist).containsExactly(act(1));
  }

  @Test
  void whatCannotBeDoneChangesNothingAndLeavesNoEntry() {
    place(0);
    List<Hold> before = holds.between(TENANT.id(), DATE, DATE.plusDays(1)).holds();
    HeldDate nowhere = new HeldDate(VenueId.of("nowhere"), DATE, act(0));
    HeldDate nobody = new HeldDate(ROOM, DATE, ArtistId.of("nobody"));
    HeldDate yesterday = new HeldDate(ROOM, LocalDate.of(2026, 3, 1), act(0));

    assertThat(refused(desk.place(TENANT.id(), nowhere, "ann")).detail())
        .isEqualTo("there is no room 'nowhere'");
    assertThat(refused(desk.place(TENANT.id(), nobody, "ann")).detail())
        .isEqualTo("there is no act 'nobody'");
    assertThat(refused(desk.place(TENANT.id(), yesterday, "ann")))
        .isEqualTo(new HoldOutcome.Refused(Reason.PAST, "2026-03-01 is over; it is 2026-03-02"));
    assertThat(refused(desk.challenge(TENANT.id(), wish(0), Duration.ofDays(2), "ann")).detail())
        .isEqualTo("2026-03-20 at v0 has no lower hold of a0");
    assertThat(refused(desk.release(TENANT.id(), wish(1), "ann")).detail())
        .isEqualTo("2026-03-20 at v0 has no hold of a1");
    place(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.challenge(TENANT.id(), wish(1), Duration.ofHours(1), "ann"));
    assertThat(log.entries(TENANT.id(), 1, 10)).hasSize(2);
    assertThat(holds.between(TENANT.id(), DATE, DATE.plusDays(1)).holds())
        .startsWith(before.get(0));
  }

  @Test
  void theCalendarBooksNobodyElseForADateThatIsSpokenFor() {
    InMemoryEvents events = new InMemoryEvents();
    InMemoryEventTemplates templates = new InMemoryEventTemplates();
    templates.saveAll(TENANT.id(), StandardTemplates.all());
    CalendarDesk free =
        new CalendarDesk(
            venues,
            artists,
            templates,
            events,
            log,
            InMemoryTransactions.over(events, log),
            () -> now,
            Distance.ofMiles(20));
    IntStream.range(0, 7).forEach(day -> placeOn(LocalDate.of(2026, 3, 3).plusDays(day)));

    assertThat(free.keepingTo(desk).generate(TENANT, 1).created()).isPositive();
    assertThat(events.between(TENANT.id(), Instant.MIN, Instant.MAX))
        .extracting(Event::artist)
        .containsOnly(act(11));
    // Holds that have lapsed keep nobody away.
    now = now.plus(Duration.ofDays(14));
    assertThat(desk.at(TENANT.id(), now, LocalDate.MIN, LocalDate.MAX)).isEmpty();
  }

  private void placeOn(LocalDate date) {
    done(desk.place(TENANT.id(), new HeldDate(ROOM, date, act(11)), "ann"));
  }

  private void place(int act) {
    done(desk.place(TENANT.id(), wish(act), "ann"));
  }

  private Operation lastEntry() {
    return log.last(TENANT.id()).orElseThrow().operation();
  }

  private static HeldDate wish(int act) {
    return new HeldDate(ROOM, DATE, act(act));
  }

  private static ArtistId act(int number) {
    return ArtistId.of("a" + number);
  }

  private static HoldOutcome.Done done(HoldOutcome outcome) {
    return (HoldOutcome.Done) outcome;
  }

  private static HoldOutcome.Refused refused(HoldOutcome outcome) {
    return (HoldOutcome.Refused) outcome;
  }
}
