package io.gigmate.scheduling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.place.City;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.demand.SaleReport.Reason;
import io.gigmate.scheduling.memory.InMemoryEventTemplates;
import io.gigmate.scheduling.memory.InMemoryShowResults;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.StandardTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was really sold comes in, what a demonstration makes up stays apart. */
class SalesDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final EventTemplate LIVE = StandardTemplates.all().get(10);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

  private final InMemoryVenues venues = new InMemoryVenues();
  private final InMemoryEventTemplates templates = new InMemoryEventTemplates();
  private final InMemoryEvents events = new InMemoryEvents();
  private final InMemoryShowResults results = new InMemoryShowResults();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private Instant now = Instant.parse("2026-03-07T18:00:00Z");
  private final SalesDesk desk =
      new SalesDesk(
          events,
          venues,
          templates,
          results,
          log,
          InMemoryTransactions.over(events, results, log),
          () -> now);

  @BeforeEach
  void fillTheMarket() {
    venues.saveAll(
        TENANT,
        List.of(
            Venue.builder(VenueId.of("v"), "Room", CHICAGO, 200)
                .city(City.of("Gruene", "TX"))
                .build()));
    templates.saveAll(TENANT, StandardTemplates.all());
  }

  @Test
  void whatAShowSoldIsKeptAsRealAndCanBeCorrected() {
    events.save(TENANT, show("e", LIVE.id(), EventStatus.COMPLETED));

    SaleReport report = desk.report(TENANT, EventId.of("e"), 80, Money.parse("USD 18"), "ann");

    ShowResult kept = ((SaleReport.Kept) report).result();
    assertThat(kept)
        .isEqualTo(
            new ShowResult(
                EventId.of("e"),
                LIVE.id(),
                "evening",
                LIVE.genre(),
                "Gruene, TX",
                Money.parse("USD 18"),
                120,
                80,
                FRIDAY,
                SalesOrigin.REAL));
    assertThat(all(SalesOrigin.REAL)).containsExactly(kept);
    Operation entry = log.last(TENANT).orElseThrow().operation();
    assertThat(entry.decision()).isEqualTo("80 of 120 tickets sold");
    assertThat(entry.actor()).isEqualTo("ann");

    desk.report(TENANT, EventId.of("e"), 81, null, "ann");
    assertThat(all(SalesOrigin.REAL))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.sold()).isEqualTo(81);
              assertThat(one.price()).isEqualTo(Money.parse("USD 20"));
            });
    assertThat(all(SalesOrigin.SIMULATED)).isEmpty();
  }

  @Test
  void resultsFromElsewhereAreKeptOnceAndOnlyRealOnes() {
    events.save(TENANT, show("e", LIVE.id(), EventStatus.COMPLETED));
    desk.report(TENANT, EventId.of("e"), 80, null, "ann");
    List<ShowResult> one = all(SalesOrigin.REAL);

    assertThat(desk.keepAll(TenantId.of("other"), one, "ann")).isEqualTo(1);
    assertThat(desk.keepAll(TenantId.of("other"), one, "ann")).isZero();
    assertThat(log.entries(TenantId.of("other"), 1, 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.operation().decision()).isEqualTo("1 kept"));
    new DemoSales(venues, templates, results, 7)
        .makeUp(TENANT, List.of(show("e", LIVE.id(), EventStatus.COMPLETED)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.keepAll(TENANT, all(SalesOrigin.SIMULATED), "ann"))
        .withMessage("show e is simulated and cannot stand among real sales");
    assertThat(all(SalesOrigin.REAL)).isEqualTo(one);
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsKept() {
    events.save(TENANT, show("draft", LIVE.id(), EventStatus.DRAFT));
    events.save(TENANT, show("off", LIVE.id(), EventStatus.CANCELLED));
    events.save(TENANT, show("by hand", null, EventStatus.COMPLETED));
    events.save(TENANT, show("gone", TemplateId.of("nowhere"), EventStatus.COMPLETED));
    events.save(TENANT, show("e", LIVE.id(), EventStatus.ON_SALE));

    assertThat(refusal("nowhere", 1)).isEqualTo(Reason.NO_SUCH_SHOW);
    assertThat(refusal("draft", 1)).isEqualTo(Reason.DID_NOT_TAKE_PLACE);
    assertThat(refusal("off", 1)).isEqualTo(Reason.DID_NOT_TAKE_PLACE);
    assertThat(refusal("by hand", 1)).isEqualTo(Reason.NO_TEMPLATE);
    assertThat(refusal("gone", 1)).isEqualTo(Reason.NO_TEMPLATE);
    assertThat(refusal("e", 121)).isEqualTo(Reason.IMPOSSIBLE);
    assertThat(refusal("e", -1)).isEqualTo(Reason.IMPOSSIBLE);
    now = Instant.parse("2026-03-07T03:59:59Z");
    assertThat(refusal("e", 1)).isEqualTo(Reason.NOT_OVER);
    assertThat(all(SalesOrigin.REAL)).isEmpty();
    assertThat(log.entries(TENANT, 1, 10)).isEmpty();
  }

  @Test
  void aDemonstrationSellsNoneToHalfTheSameForTheSameSeed() {
    List<Event> shows =
        IntStream.range(0, 500)
            .mapToObj(i -> show("e" + i, LIVE.id(), EventStatus.ANNOUNCED))
            .toList();
    DemoSales demo = new DemoSales(venues, templates, results, 7);
    demo.makeUp(TENANT, shows);
    List<SimulatedSale> first = List.copyOf(sales(demo));

    assertThat(first).hasSize(500);
    assertThat(first).allMatch(one -> one.sold() >= 0 && one.sold() <= 60);
    assertThat(first).anyMatch(one -> one.sold() == 0).anyMatch(one -> one.sold() == 60);
    assertThat(first).extracting(SimulatedSale::origin).containsOnly(SalesOrigin.SIMULATED);
    assertThat(first.stream().mapToInt(SimulatedSale::sold).average().orElseThrow())
        .isBetween(27.0, 33.0);
    demo.makeUp(TENANT, shows);
    assertThat(sales(demo)).isEqualTo(first);
    new DemoSales(venues, templates, results, 8).makeUp(TENANT, shows);
    assertThat(sales(demo)).isNotEqualTo(first);
  }

  @Test
  void noQueryForRealSalesAnswersWhatWasMadeUpAndNothingIsLearnedFromIt() {
    Event show = show("e", LIVE.id(), EventStatus.COMPLETED);
    events.save(TENANT, show);
    DemoSales demo = new DemoSales(venues, templates, results, 7);
    demo.makeUp(TENANT, List.of(show));
    DemandGuide guide =
        new DemandGuide(results, SalesOrigin.REAL, DemandLearner.standard(), DemandGuide::town);

    assertThat(all(SalesOrigin.REAL)).isEmpty();
    assertThat(guide.model(TENANT, StandardTemplates.all(), FRIDAY.plusDays(30)).shows()).isZero();

    desk.report(TENANT, show.id(), 119, null, "ann");
    assertThat(all(SalesOrigin.REAL)).extracting(ShowResult::sold).containsExactly(119);
    assertThat(guide.model(TENANT, StandardTemplates.all(), FRIDAY.plusDays(30)).shows())
        .isEqualTo(1);
    // Nor does the demonstration show what was really sold.
    assertThat(sales(demo)).extracting(SimulatedSale::sold).doesNotContain(119);
  }

  private List<SimulatedSale> sales(DemoSales demo) {
    return List.copyOf(demo.between(TENANT, FRIDAY, FRIDAY.plusDays(1)).values());
  }

  private @Nullable Reason refusal(String id, int sold) {
    return desk.report(TENANT, EventId.of(id), sold, null, "ann")
            instanceof SaleReport.Refused refused
        ? refused.reason()
        : null;
  }

  private List<ShowResult> all(SalesOrigin origin) {
    return results.between(TENANT, origin, LocalDate.EPOCH, LocalDate.of(2100, 1, 1));
  }

  /** On Friday from eight to ten. */
  private static Event show(String id, @Nullable TemplateId template, EventStatus status) {
    ZonedDateTime start = FRIDAY.atTime(20, 0).atZone(CHICAGO);
    return Event.builder(
            EventId.of(id),
            VenueId.of("v"),
            ArtistId.of("a"),
            ShowTimes.of(start.minusMinutes(30), start, start.plusHours(2)))
        .template(template)
        .title("Act - Live")
        .genre(LIVE.genre())
        .price(Money.parse("USD 20"))
        .capacity(120)
        .status(status)
        .build();
  }
}
