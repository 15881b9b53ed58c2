package io.gigmate.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarPlannerPropertyTest {
  private final CalendarPlanner planner = new CalendarPlanner();

  @Property(tries = 1000)
  void everyRuleIsKept(@ForAll("requests") PlanRequest request) {
    assertThat(CalendarChecker.broken(request, planner.plan(request).events())).isEmpty();
  }

  @Property(tries = 300)
  void theSameRequestGivesTheSamePlanInWhateverOrder(
      @ForAll("requests") PlanRequest request, @ForAll long order) {
    CalendarPlan plan = planner.plan(request);

    assertThat(planner.plan(request)).isEqualTo(plan);
    assertThat(planner.plan(shuffled(request, new Random(order)))).isEqualTo(plan);
  }

  @Property(tries = 700)
  void whatIsPlannedAlreadyIsNotPlannedAgain(@ForAll("requests") PlanRequest request) {
    CalendarPlan plan = planner.plan(request);
    List<Event> all = new ArrayList<>(request.existing());
    all.addAll(plan.events());

    CalendarPlan again = planner.plan(request.withExisting(all));

    assertThat(again.events()).isEmpty();
    assertThat(again.unmet().stream().mapToInt(UnmetTarget::missing).sum())
        .isEqualTo(plan.unmet().stream().mapToInt(UnmetTarget::missing).sum());
  }

  @Property(tries = 500)
  void whatIsPlannedAndWhatIsMissingAddUpToTheTarget(@ForAll("requests") PlanRequest request) {
    CalendarPlan plan = planner.plan(request);

    int lacked =
        request.venues().stream()
            .mapToInt(venue -> lacked(request, id -> id.equals(venue.id())))
            .sum();
    int missing = plan.unmet().stream().mapToInt(UnmetTarget::missing).sum();
    assertThat(plan.events().size() + missing).isEqualTo(lacked);
    assertThat(plan.mostShows()).isBetween(plan.events().size(), lacked);
    assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.value());
    assertThat(plan.unmet()).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
  }

  @Property(tries = 500)
  void theValueIsWhatTheFormulaSays(@ForAll("requests") PlanRequest request) {
    CalendarPlan plan = planner.plan(request);

    assertThat(CalendarValue.of(request, plan.events()).total())
        .isCloseTo(plan.value(), within(1e-3));
  }

  @Property(tries = 300)
  void oneMoreRoomTakesNothingFromTheOthers(@ForAll("requests") PlanRequest request) {
    CalendarPlan plan = planner.plan(request);
    Venue first = Fixtures.room("one more", 120);
    List<Venue> more = new ArrayList<>(request.venues());
    more.add(first);
    PlanRequest larger = withVenues(request, more);

    assertThat(CalendarChecker.broken(larger, plan.events())).isEmpty();
    assertThat(planner.plan(larger).mostShows()).isGreaterThanOrEqualTo(plan.events().size());
    CalendarAnalysis before = new CalendarAnalysis(request, plan.events());
    CalendarAnalysis after = new CalendarAnalysis(larger, plan.events());
    plan.events().stream()
        .limit(3)
        .forEach(
            event ->
                assertThat(after.alternatives(event)).hasSameSizeAs(before.alternatives(event)));
  }

  @Property(tries = 300)
  void whatIsPossibleHasNoRefusalAndWhatIsNotHasOne(@ForAll("requests") PlanRequest request) {
    CalendarPlan plan = planner.plan(request);
    CalendarAnalysis analysis = new CalendarAnalysis(request, plan.events());
    plan.events().stream()
        .limit(4)
        .forEach(
            event -> {
              Set<ArtistId> could =
                  analysis.alternatives(event).stream()
                      .filter(one -> Objects.equals(one.event().template(), event.template()))
                      .map(one -> one.event().artist())
                      .collect(Collectors.toSet());
              Set<ArtistId> refused = analysis.refusals(event).keySet();
              assertThat(could).contains(event.artist());
              assertThat(Collections.disjoint(could, refused)).isTrue();
              assertThat(could.size() + refused.size()).isEqualTo(request.artists().size());
            });
  }

  @Property(tries = 300)
  void searchingNeverMakesACalendarWorse(@ForAll("requests") PlanRequest request) {
    CalendarPlan filled = planner.plan(withBudget(request, SearchBudget.filledOnly()));
    CalendarPlan searched = planner.plan(withBudget(request, SearchBudget.ofSteps(3000)));

    assertThat(searched.events().size()).isGreaterThanOrEqualTo(filled.events().size());
    if (searched.events().size() == filled.events().size()) {
      assertThat(searched.value()).isGreaterThanOrEqualTo(filled.value());
    }
    assertThat(filled.bound()).isGreaterThanOrEqualTo(searched.value());
    assertThat(CalendarChecker.broken(request, searched.events())).isEmpty();
  }

  @Property(tries = 200)
  void noCalendarBeatsTheBound(@ForAll("tinyRequests") PlanRequest request) {
    int best = BestCalendar.count(request);
    Assume.that(best >= 0);

    CalendarPlan plan = planner.plan(request);

    assertThat(plan.mostShows()).isGreaterThanOrEqualTo(best);
    assertThat(plan.events().size()).isBetween(best - 1, best);
  }

  @Property(tries = 300, seed = "20260302")
  void onTheseMarketsThePlanIsTheBestThereIs(@ForAll("tinyRequests") PlanRequest request) {
    int best = BestCalendar.count(request);
    Assume.that(best >= 0);

    assertThat(planner.plan(request).events()).hasSize(best);
  }

  @Provide
  Arbitrary<PlanRequest> tinyRequests() {
    return RandomMarkets.tinyRequests();
  }

  @Provide
  Arbitrary<PlanRequest> requests() {
    return RandomMarkets.requests();
  }

  private static int lacked(PlanRequest request, Predicate<VenueId> room) {
    int[] standing = new int[request.weeks()];
    for (Event event : request.existing()) {
      long day = request.start().until(event.times().date(), ChronoUnit.DAYS);
      if (event.takesPlace()
          && room.test(event.venue())
          && day >= 0
          && day < 7L * request.weeks()) {
        standing[(int) day / 7]++;
      }
    }
    int lacked = 0;
    for (int count : standing) {
      lacked += Math.max(0, request.showsPerWeek() - count);
    }
    return lacked;
  }

  private static PlanRequest shuffled(PlanRequest request, Random order) {
    return PlanRequest.builder(
            shuffled(request.venues(), order),
            shuffled(request.artists(), order),
            shuffled(request.templates(), order),
            request.start())
        .slots(shuffled(request.slots(), order))
        .existing(shuffled(request.existing(), order))
        .genres(request.genres())
        .weeks(request.weeks())
        .showsPerWeek(request.showsPerWeek())
        .radius(request.radius())
        .seed(request.seed())
        .objective(request.objective())
        .budget(request.budget())
        .constraints(request.constraints())
        .build();
  }

  private static PlanRequest withVenues(PlanRequest request, List<Venue> venues) {
    return PlanRequest.builder(venues, request.artists(), request.templates(), request.start())
        .slots(request.slots())
        .existing(request.existing())
        .genres(request.genres())
        .weeks(request.weeks())
        .showsPerWeek(request.showsPerWeek())
        .radius(request.radius())
        .constraints(request.constraints())
        .build();
  }

  private static PlanRequest withBudget(PlanRequest request, SearchBudget budget) {
    return request.toBuilder().budget(budget).build();
  }

  private static <T> List<T> shuffled(List<T> list, Random order) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, order);
    return copy;
  }
}
