package io.gigmate.scheduling.calendar;

import static io.gigmate.scheduling.calendar.Fixtures.act;
import static io.gigmate.scheduling.calendar.Fixtures.room;
import static io.gigmate.scheduling.calendar.Fixtures.standing;
import static io.gigmate.scheduling.calendar.Fixtures.template;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.Refusal;
import io.gigmate.scheduling.constraint.Rule;
import io.gigmate.scheduling.objective.ValueTerm;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarAnalysisTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate FRI = MONDAY.plusDays(4);
  private static final VenueId V = VenueId.of("v");
  private static final ArtistId A = ArtistId.of("a");
  private static final TemplateId ROCK = TemplateId.of("Rock Friday");

  private final PlanRequest.Builder market =
      PlanRequest.builder(
              List.of(room("v", 100), room("small", 40), room("w", 100)),
              List.of(
                  act("a", "rock"),
                  act("b", "rock"),
                  act("jazz", "jazz"),
                  act("far", "rock").withLocation(GeoPoint.of(31, -98))),
              List.of(
                  template("Rock Friday", "rock", "evening", FRIDAY),
                  template("Rock Saturday", "rock", "evening", SATURDAY)),
              MONDAY)
          .weeks(1)
          .showsPerWeek(1);

  private List<Rule> rules(Constraint... constraints) {
    return rules(List.of(), constraints);
  }

  private List<Rule> rules(List<Event> existing, Constraint... constraints) {
    PlanRequest request = market.existing(existing).constraints(List.of(constraints)).build();
    return new CalendarAnalysis(request, List.of())
        .refusals(V, A, ROCK, FRI).stream().map(Refusal::rule).toList();
  }

  @Test
  void whatIsPossibleHasNoRefusal() {
    assertThat(rules()).isEmpty();
  }

  @Test
  void everyConstraintAnswersByItsName() {
    Distance near = Distance.ofMiles(10);
    Event elsewhere = standing("e", "w", "a", FRI.plusDays(2).atTime(20, 0));
    assertThat(rules(new Constraint.ShowsAWeek(A, 0))).containsExactly(Rule.SHOWS_A_WEEK);
    assertThat(
            rules(
                new Constraint.OpeningHours(
                    V, Set.of(FRIDAY), LocalTime.of(20, 0), LocalTime.of(21, 0))))
        .containsExactly(Rule.OPENING_HOURS);
    assertThat(rules(new Constraint.Curfew(V, LocalTime.of(20, 30)))).containsExactly(Rule.CURFEW);
    assertThat(rules(new Constraint.VenueBlackout(V, FRI, FRI))).containsExactly(Rule.BLACKOUT);
    assertThat(rules(new Constraint.ArtistBlackout(A, FRI, FRI))).containsExactly(Rule.BLACKOUT);
    assertThat(rules(new Constraint.LicenceDays(V, Set.of(SATURDAY))))
        .containsExactly(Rule.LICENCE_DAYS);
    assertThat(rules(new Constraint.TemplateWindow(ROCK, MONDAY, MONDAY)))
        .containsExactly(Rule.TEMPLATE_VALIDITY);
    assertThat(rules(new Constraint.RoomSize(A, 0, 99))).containsExactly(Rule.CAPACITY_RANGE);
    assertThat(rules(new Constraint.FirstHold(V, FRI, ArtistId.of("b"))))
        .containsExactly(Rule.HOLD);
    assertThat(rules(new Constraint.FirstHold(V, FRI, A))).isEmpty();
    // Two days after this show, but not two days before it.
    assertThat(rules(List.of(elsewhere), new Constraint.RadiusClause(V, near, 0, 2)))
        .containsExactly(Rule.RADIUS_CLAUSE);
    assertThat(rules(List.of(elsewhere), new Constraint.RadiusClause(V, near, 2, 1))).isEmpty();
    // Each clause of a room counts, not only the last.
    assertThat(
            rules(
                List.of(elsewhere),
                new Constraint.RadiusClause(V, near, 0, 2),
                new Constraint.RadiusClause(V, near, 0, 0)))
        .containsExactly(Rule.RADIUS_CLAUSE);
    EventId e = EventId.of("e");
    assertThat(rules(List.of(elsewhere), new Constraint.ShowRadiusClause(e, near, 2, 0)))
        .containsExactly(Rule.RADIUS_CLAUSE);
    assertThat(rules(List.of(elsewhere), new Constraint.ShowRadiusClause(e, near, 1, 9))).isEmpty();
    Event room = standing("e", "v", "somebody", FRI.atTime(17, 0));
    assertThat(rules(List.of(room), new Constraint.Turnaround(V, Duration.ofHours(2))))
        .containsExactly(Rule.VENUE_TURNAROUND);
    assertThat(rules(List.of(room), new Constraint.Turnaround(V, Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void whatEveryShowKeepsToAnswersByItsNameToo() {
    CalendarAnalysis analysis = new CalendarAnalysis(market.build(), List.of());
    VenueId small = VenueId.of("small");

    assertThat(analysis.refusals(small, A, ROCK, FRI).toString())
        .isEqualTo("[capacity range: Rock Friday needs 50 people, not 40]");
    assertThat(analysis.refusals(V, ArtistId.of("jazz"), ROCK, FRI).toString())
        .isEqualTo("[genre fit: jazz does not play rock]");
    assertThat(analysis.refusals(V, ArtistId.of("far"), ROCK, FRI))
        .extracting(Refusal::rule)
        .containsExactly(Rule.HOME_RADIUS);
    assertThat(analysis.refusals(V, A, ROCK, MONDAY).toString())
        .isEqualTo("[template day: Rock Friday is for [FRIDAY]]");
    assertThat(rules(List.of(standing("e", "w", "a", FRI.atTime(20, 0)))))
        .containsExactly(Rule.ONE_SHOW_A_DAY, Rule.ARTIST_TRAVEL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> analysis.refusals(V, ArtistId.of("nobody"), ROCK, FRI))
        .withMessage("the request has no 'nobody'");
  }

  @Test
  void whatElseCouldGoHereIsSaidWithWhatItAddsAndTheRestWithWhy() {
    PlanRequest request = market.showsPerWeek(1).build();
    CalendarPlan plan = new CalendarPlanner().plan(request);
    Event show = plan.events().get(0);
    CalendarAnalysis analysis = new CalendarAnalysis(request, plan.events());

    List<Alternative> alternatives = analysis.alternatives(show);

    assertThat(alternatives).extracting(one -> one.event().artist()).contains(show.artist());
    assertThat(alternatives)
        .isSortedAccordingTo((one, other) -> Double.compare(other.points(), one.points()));
    assertThat(alternatives)
        .allSatisfy(
            one -> {
              List<Event> changed =
                  plan.events().stream().map(e -> e.equals(show) ? one.event() : e).toList();
              List<Event> without = plan.events().stream().filter(e -> !e.equals(show)).toList();
              assertThat(CalendarChecker.broken(request, changed)).isEmpty();
              assertThat(one.points())
                  .isCloseTo(
                      CalendarValue.of(request, changed).total()
                          - CalendarValue.of(request, without).total(),
                      within(1e-4));
            });
    assertThat(analysis.refusals(show))
        .containsKeys(ArtistId.of("jazz"), ArtistId.of("far"))
        .doesNotContainKey(show.artist());
  }

  @Test
  void theValueIsAnalysedTermByTerm() {
    PlanRequest request = market.build();
    CalendarPlan plan = new CalendarPlanner().plan(request);

    CalendarValue value = new CalendarAnalysis(request, plan.events()).value();

    assertThat(value.points().get(ValueTerm.SHOW)).isEqualTo(20);
    assertThat(value.points().get(ValueTerm.NEARNESS)).isEqualTo(2);
    assertThat(value.total()).isCloseTo(plan.value(), within(1e-4));
  }
}
