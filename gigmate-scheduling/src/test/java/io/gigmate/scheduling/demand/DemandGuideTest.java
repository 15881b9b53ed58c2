package io.gigmate.scheduling.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.calendar.CalendarPlanner;
import io.gigmate.scheduling.calendar.PlanGuide;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.calendar.SearchBudget;
import io.gigmate.scheduling.memory.InMemoryShowResults;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was learned reaches the calendar. */
class DemandGuideTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final GeoPoint TOWN = GeoPoint.of(29.739, -98.105);
  private static final TemplateId BLUES = TemplateId.of("Blues");

  private final SimulatedWorld world = SimulatedWorld.planted(11);
  private final InMemoryShowResults results = new InMemoryShowResults();
  private final DemandGuide guide =
      new DemandGuide(results, SalesOrigin.SIMULATED, DemandLearner.standard(), DemandGuide::town);

  private PlanRequest request() {
    List<Venue> rooms =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    Venue.builder(VenueId.of("v" + i), "Room", ZoneId.of("America/Chicago"), 100)
                        .city(City.of("Gruene", ""))
                        .location(TOWN)
                        .build())
            .toList();
    List<Artist> acts =
        IntStream.range(0, 60)
            .mapToObj(i -> Artist.builder(ArtistId.of("a" + i), "Act " + i).location(TOWN).build())
            .toList();
    return PlanRequest.builder(rooms, acts, world.templates(), SimulatedWorld.week(30))
        .weeks(2)
        .showsPerWeek(3)
        .budget(SearchBudget.ofSteps(20_000))
        .build();
  }

  private static Map<TemplateId, Long> uses(List<Event> events) {
    return events.stream()
        .collect(Collectors.groupingBy(Event::template, TreeMap::new, Collectors.counting()));
  }

  @Test
  void whatSellsIsPlannedMoreOftenAndEveryTemplateKeepsAShare() {
    world.playByLot(0, 30);
    results.saveAll(TENANT, world.sold());
    PlanRequest guided = guide.guide(TENANT, request());
    List<Event> planned = new CalendarPlanner().plan(guided).events();
    Map<TemplateId, Long> uses = uses(planned);

    assertThat(planned).hasSize(60);
    assertThat(uses).containsOnlyKeys(ids());
    // A room plays three templates a week beside each other; all alike would be 12.
    assertThat(uses.get(BLUES))
        .isEqualTo(Collections.max(uses.values()))
        .isGreaterThanOrEqualTo(18);
    assertThat(guided.templates())
        .filteredOn(one -> one.id().equals(BLUES))
        .extracting(EventTemplate::preferredSlots)
        .containsExactly(List.of("night"));
  }

  private TemplateId[] ids() {
    return world.templates().stream().map(EventTemplate::id).toArray(TemplateId[]::new);
  }

  @Test
  void pricesFollowDemandWithinTheRange() {
    world.playByLot(0, 30);
    results.saveAll(TENANT, world.sold());
    PlanRequest guided = guide.guide(TENANT, request());
    List<Event> planned = new CalendarPlanner().plan(guided).events();
    List<Event> priced = guide.price(TENANT, guided, planned);
    Map<TemplateId, EventTemplate> templates =
        world.templates().stream()
            .collect(Collectors.toMap(EventTemplate::id, Function.identity()));

    assertThat(priced).extracting(Event::id).isEqualTo(planned.stream().map(Event::id).toList());
    assertThat(priced)
        .allSatisfy(
            event -> {
              EventTemplate template = Objects.requireNonNull(templates.get(event.template()));
              assertThat(template.price().contains(event.price())).isTrue();
            });
    double blues = price(priced, true);
    assertThat(blues).isGreaterThan(price(priced, false));
  }

  @Test
  void anActThatDrawsMoreIsWorthMore() {
    world.playByLot(0, 30);
    results.saveAll(TENANT, world.sold());
    PlanRequest guided = guide.guide(TENANT, request());
    double before = 0;
    for (int draw : new int[] {0, 20, 50, 80}) {
      Artist artist = Artist.builder(ArtistId.of("a"), "Act").expectedDraw(draw).build();
      double value = value(guided, artist);
      assertThat(value).isBetween(before + 0.01, 1.0);
      before = value;
    }
    // An act of unknown draw changes nothing of what was learned.
    Artist unknown = Artist.builder(ArtistId.of("a"), "Act").build();
    Artist half = Artist.builder(ArtistId.of("a"), "Act").expectedDraw(50).build();
    assertThat(value(guided, unknown)).isEqualTo(value(guided, half));
  }

  private static double value(PlanRequest guided, Artist artist) {
    return guided
        .objective()
        .expected()
        .of(guided.venues().get(0), artist, guided.templates().get(1), guided.start());
  }

  private static double price(List<Event> events, boolean ofBlues) {
    return events.stream()
        .filter(one -> BLUES.equals(one.template()) == ofBlues)
        .mapToDouble(one -> one.price().getAmount().doubleValue())
        .average()
        .orElseThrow();
  }

  @Test
  void whereLearningIsOffNothingThatSoldChangesAnything() {
    world.playByLot(0, 10);
    results.saveAll(TENANT, world.sold());
    PlanRequest request = request();
    List<Event> planned = new CalendarPlanner().plan(request).events();
    PlanGuide off = guide.where(tenant -> false);
    assertThat(off.guide(TENANT, request)).isSameAs(request);
    assertThat(off.price(TENANT, request, planned)).isSameAs(planned);
    PlanGuide on = guide.where(TENANT::equals);
    assertThat(on.guide(TENANT, request)).isNotSameAs(request);
    assertThat(on.price(TENANT, request, planned)).isNotEqualTo(planned);
  }

  @Test
  void withoutSalesOrWithSalesOfTheOtherOriginNothingChanges() {
    PlanGuide real =
        new DemandGuide(results, SalesOrigin.REAL, DemandLearner.standard(), DemandGuide::town);
    PlanRequest request = request();
    assertThat(guide.guide(TENANT, request)).isSameAs(request);

    world.playByLot(0, 5);
    results.saveAll(TENANT, world.sold());
    assertThat(real.guide(TENANT, request)).isSameAs(request);
    List<Event> planned = new CalendarPlanner().plan(request).events();
    assertThat(real.price(TENANT, request, planned)).isSameAs(planned);
    assertThat(guide.guide(TenantId.of("other"), request)).isSameAs(request);
  }
}
