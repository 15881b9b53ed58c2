package io.gigmate.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.growth.PartnerMove.Moved;
import io.gigmate.scoring.growth.PartnerMove.Refused;
import io.gigmate.scoring.memory.InMemoryActiveDays;
import io.gigmate.scoring.memory.InMemoryPartners;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GrowthDesksTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final ZoneId TEXAS = ZoneId.of("America/Chicago");
  private static final Tenant HOUSE = Tenant.of(TENANT, "House", TEXAS);
  private static final Instant NOW = Instant.parse("2025-12-02T03:00:00Z");

  @Test
  void showsThatAreOverCountBesideThoseThatWereKept() {
    InMemoryEvents events = new InMemoryEvents();
    InMemoryActiveDays days = new InMemoryActiveDays();
    ChurnDesk desk = new ChurnDesk(events, days, () -> NOW);
    events.save(TENANT, show("e1", "2025-11-30", EventStatus.COMPLETED));
    events.save(TENANT, show("e2", "2025-11-29", EventStatus.CANCELLED));
    events.save(TENANT, show("e3", "2025-11-28", EventStatus.DRAFT));
    events.save(TENANT, show("e4", "2025-12-20", EventStatus.ANNOUNCED));

    assertThat(desk.activities(HOUSE))
        .extracting(one -> one.member() + " " + one.days())
        .containsExactly("venue v [2025-11-30]", "artist a [2025-11-30]");
    assertThat(days.all(TENANT)).isEmpty();
    assertThat(desk.keep(HOUSE)).isEqualTo(2);
    assertThat(desk.activities(HOUSE)).hasSize(2);
    assertThat(desk.report(HOUSE, 60).known()).isFalse();
    assertThat(desk.standings(HOUSE))
        .allSatisfy(
            one -> {
              assertThat(one.shows()).isEqualTo(1);
              assertThat(one.risk()).isNull();
            });
  }

  @Test
  void theLikeliestToFallSilentComeFirstAndReasonsAddUp() {
    InMemoryActiveDays days = new InMemoryActiveDays();
    days.addAll(TENANT, new SimulatedMembers(3, SimulatedMembers.World.REGULAR).days(200));
    ChurnDesk desk = new ChurnDesk(new InMemoryEvents(), days, () -> NOW);

    ChurnReport report = desk.report(HOUSE, 60);

    assertThat(report.asOf()).isEqualTo(LocalDate.of(2025, 12, 1));
    assertThat(report.known()).isTrue();
    assertThat(report.learnedFrom()).isGreaterThan(100);
    assertThat(report.risks())
        .extracting(ChurnRisk::probability)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(report.risks())
        .allSatisfy(
            one ->
                assertThat(one.explanation().factors())
                    .extracting("name")
                    .containsExactly("activity", "silence", "own rhythm", "level"));
    assertThatThrownBy(() -> desk.report(HOUSE, 6)).hasMessageContaining("6");
  }

  @Test
  void theMostValuableComeFirst() {
    InMemoryActiveDays days = new InMemoryActiveDays();
    days.addAll(TENANT, new SimulatedMembers(4, SimulatedMembers.World.RANDOM).days(100));
    List<ChurnRisk> risks =
        new ChurnDesk(new InMemoryEvents(), days, () -> NOW).report(HOUSE, 60).risks();
    Money perShow = Money.parse("USD 40.00");
    List<MemberValue> values =
        MemberValue.highestFirst(risks.stream().map(one -> MemberValue.of(one, perShow)).toList());
    double most = risks.stream().mapToDouble(ChurnRisk::expectedShows).max().orElseThrow();
    assertThat(values.get(0).expectedShows()).isEqualTo(most);
    MemberValue lead = MemberValue.ofLead("p1", 0.1, risks, perShow);
    assertThat(lead.expected()).isLessThan(values.get(0).expected());
    assertThat(MemberValue.ofLead("p2", 0, risks, perShow).expected().isZero()).isTrue();
  }

  @Test
  void aPartnerIsMovedStepByStepByAPersonAndLogged() {
    InMemoryPartners partners = new InMemoryPartners();
    InMemoryOperationsLog log = new InMemoryOperationsLog();
    PartnerDesk desk =
        new PartnerDesk(partners, log, InMemoryTransactions.over(partners, log), () -> NOW);
    Partner radio = partner("radio", List.of(Genre.of("Country"), Genre.of("Blues")));
    assertThat(desk.found(TENANT, radio)).isEqualTo(new Moved(radio));
    assertThat(desk.found(TENANT, radio)).isEqualTo(new Refused("radio is known already"));
    desk.found(TENANT, partner("club", List.of(Genre.of("Jazz"))));
    assertThat(
            desk.ranked(TENANT, List.of(Genre.of("Country"), Genre.of("Blues")), List.of("Austin")))
        .extracting(one -> one.id().value())
        .containsExactly("radio", "club");
    assertThat(
            radio.fit(List.of(Genre.of("Country"), Genre.of("Rock")), List.of("Austin")).answer())
        .isEqualTo(70);
    assertThat(move(desk, PartnerState.AGREED))
        .isEqualTo(new Refused("radio is found, and cannot become agreed"));
    for (PartnerState next :
        List.of(PartnerState.WRITTEN_TO, PartnerState.TALKING, PartnerState.AGREED)) {
      assertThat(move(desk, next)).isInstanceOf(Moved.class);
    }
    assertThat(log.last(TENANT).orElseThrow().operation().decision()).isEqualTo("agreed");
    assertThat(move(desk, PartnerState.ENDED)).isInstanceOf(Moved.class);
    assertThat(move(desk, PartnerState.FOUND)).isInstanceOf(Moved.class);
    assertThat(desk.move(TENANT, PartnerId.of("none"), PartnerState.ENDED, "boss", "x"))
        .isEqualTo(new Refused("there is no partner 'none'"));
  }

  private static PartnerMove move(PartnerDesk desk, PartnerState next) {
    return desk.move(TENANT, PartnerId.of("radio"), next, "boss", "as agreed");
  }

  private static Partner partner(String id, List<Genre> genres) {
    return Partner.found(
        PartnerId.of(id), id, genres, List.of("Austin"), "boss", "heard of them", NOW);
  }

  private static Event show(String id, String date, EventStatus status) {
    ZonedDateTime start = LocalDate.parse(date).atTime(20, 0).atZone(TEXAS);
    return Event.builder(
            EventId.of(id),
            VenueId.of("v"),
            ArtistId.of("a"),
            ShowTimes.of(start.minusMinutes(30), start, start.plusHours(2)))
        .title("Show")
        .genre(Genre.of("Jazz"))
        .price(Money.parse("USD 10.00"))
        .capacity(100)
        .status(status)
        .build();
  }
}
