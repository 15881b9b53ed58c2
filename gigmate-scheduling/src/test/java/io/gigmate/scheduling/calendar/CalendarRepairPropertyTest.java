package io.gigmate.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.scheduling.constraint.Constraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarRepairPropertyTest {
  private final CalendarPlanner planner = new CalendarPlanner();

  @Property(tries = 150)
  void everyRuleIsKeptAndWhatIsSaidIsWhatChanged(
      @ForAll("requests") PlanRequest request, @ForAll int which) {
    List<Event> plan = planner.plan(request).events();
    Assume.that(!plan.isEmpty());
    Event lost = plan.get(Math.floorMod(which, plan.size()));
    LocalDate until = request.end();

    CalendarRepair repair =
        planner.repair(request, plan, lost.artist(), lost.times().date(), until);

    PlanRequest after = without(request, lost.artist(), lost.times().date(), until);
    assertThat(CalendarChecker.broken(after, repair.events())).isEmpty();
    List<Event> expected = new ArrayList<>(plan);
    repair.replaced().forEach(change -> apply(change, expected));
    repair.moved().forEach(change -> apply(change, expected));
    assertThat(repair.events()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(repair.events().size() + repair.unfilled()).isEqualTo(plan.size());
    assertThat(repair.replaced())
        .allSatisfy(change -> assertThat(change.before().artist()).isEqualTo(lost.artist()));
    assertThat(repair.replaced()).isNotEmpty();
  }

  @Property(tries = 400, maxDiscardRatio = 100)
  void noWayHasMoreShowsOrFewerMoves(@ForAll("tinyRequests") PlanRequest request) {
    CalendarPlan plan = planner.plan(request);
    Assume.that(plan.unmet().isEmpty() && !plan.events().isEmpty());
    Event lost = plan.events().get(0);
    PlanRequest after = without(request, lost.artist(), request.start(), request.end());

    CalendarRepair repair =
        planner.repair(request, plan.events(), lost.artist(), request.start(), request.end());

    List<Event> left =
        plan.events().stream().filter(event -> !event.artist().equals(lost.artist())).toList();
    int bestShows = -1;
    int fewestMoves = Integer.MAX_VALUE;
    for (int removed = 0; removed < 1 << left.size(); removed++) {
      List<Event> kept = new ArrayList<>(request.existing());
      for (int i = 0; i < left.size(); i++) {
        if ((removed >> i & 1) == 0) {
          kept.add(left.get(i));
        }
      }
      int more = BestCalendar.count(after.withExisting(kept));
      Assume.that(more >= 0);
      int shows = left.size() - Integer.bitCount(removed) + more;
      int moves = Integer.bitCount(removed);
      if (shows > bestShows || (shows == bestShows && moves < fewestMoves)) {
        bestShows = shows;
        fewestMoves = moves;
      }
    }
    assertThat(repair.events()).hasSize(bestShows);
    assertThat(repair.moved()).hasSize(fewestMoves);
  }

  private static void apply(CalendarRepair.Change change, List<Event> to) {
    assertThat(to.remove(change.before())).isTrue();
    Event after = change.after();
    if (after != null) {
      assertThat(after.venue()).isEqualTo(change.before().venue());
      to.add(after);
    }
  }

  private static PlanRequest without(
      PlanRequest request, ArtistId artist, LocalDate from, LocalDate until) {
    List<Constraint> constraints = new ArrayList<>(request.constraints());
    constraints.add(new Constraint.ArtistBlackout(artist, from, until));
    return request.toBuilder().constraints(constraints).build();
  }

  @Provide
  Arbitrary<PlanRequest> requests() {
    return RandomMarkets.requests();
  }

  @Provide
  Arbitrary<PlanRequest> tinyRequests() {
    return RandomMarkets.tinyRequests();
  }
}
