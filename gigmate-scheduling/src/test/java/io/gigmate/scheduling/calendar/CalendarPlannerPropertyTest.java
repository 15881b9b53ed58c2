package io.gigmate.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.event.Event;
import io.gigmate.core.venue.VenueId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
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

    CalendarPlan again = planner.plan(withExisting(request, all));

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
    assertThat(plan.value()).isEqualTo(plan.events().size());
    assertThat(plan.bound()).isBetween(plan.value(), (double) lacked);
    assertThat(plan.unmet()).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
  }

  @Property(tries = 200)
  void noCalendarBeatsTheBound(@ForAll("tinyRequests") PlanRequest request) {
    int best = BestCalendar.count(request);
    Assume.that(best >= 0);

    CalendarPlan plan = planner.plan(request);

    assertThat(plan.bound()).isGreaterThanOrEqualTo(best);
    assertThat(plan.value()).isBetween(best - 1.0, (double) best);
  }

  @Property(tries = 300, seed = "20260302")
  void onTheseMarketsThePlanIsTheBestThereIs(@ForAll("tinyRequests") PlanRequest request) {
    int best = BestCalendar.count(request);
    Assume.that(best >= 0);

    assertThat(planner.plan(request).value()).isEqualTo(best);
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

  private static PlanRequest withExisting(PlanRequest request, List<Event> existing) {
    return new PlanRequest(
        request.venues(),
        request.artists(),
        request.templates(),
        request.slots(),
        existing,
        request.genres(),
        request.start(),
        request.weeks(),
        request.showsPerWeek(),
        request.radius(),
        request.seed());
  }

  private static PlanRequest shuffled(PlanRequest request, Random order) {
    return new PlanRequest(
        shuffled(request.venues(), order),
        shuffled(request.artists(), order),
        shuffled(request.templates(), order),
        shuffled(request.slots(), order),
        shuffled(request.existing(), order),
        request.genres(),
        request.start(),
        request.weeks(),
        request.showsPerWeek(),
        request.radius(),
        request.seed());
  }

  private static <T> List<T> shuffled(List<T> list, Random order) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, order);
    return copy;
  }
}
