package io.gigmate.scheduling.calendar;

import static io.gigmate.scheduling.calendar.Fixtures.act;
import static io.gigmate.scheduling.calendar.Fixtures.room;
import static io.gigmate.scheduling.calendar.Fixtures.template;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.memory.InMemoryEventTemplates;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.season.Holiday;
import io.gigmate.scheduling.season.HolidayCalendar;
import io.gigmate.scheduling.season.HolidayEffects;
import io.gigmate.scheduling.season.Seasons;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.StandardTemplates;
import io.gigmate.scheduling.template.Validity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Templates as data: what is added, edited, switched off, dated or weighted, the plan follows. */
class TemplatePlanningTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final TenantId TENANT = TenantId.of("t");
  private static final EventTemplate METAL =
      new EventTemplate(
          TemplateId.of("Metal Mayhem"),
          "[ARTIST] - Metal Mayhem",
          "METAL NIGHT! [ARTIST] brings heavy riffs and headbanging energy!",
          Genre.of("metal"),
          PriceRange.of(Money.parse("USD 20"), Money.parse("USD 30")),
          150,
          300,
          List.of(FRIDAY, SATURDAY),
          List.of("night"),
          Duration.ofHours(2),
          true);

  private final InMemoryEventTemplates port = new InMemoryEventTemplates();
  private final List<Venue> rooms = List.of(room("hall", 300));
  private final List<Artist> acts =
      IntStream.range(0, 6).mapToObj(i -> act("metal" + i, "metal", "rock")).toList();

  private List<Event> plan() {
    return plan(request());
  }

  private static List<Event> plan(PlanRequest request) {
    CalendarPlan plan = new CalendarPlanner().plan(request);
    assertThat(CalendarChecker.broken(request, plan.events())).isEmpty();
    return plan.events();
  }

  private PlanRequest request() {
    return PlanRequest.builder(rooms, acts, port.all(TENANT), MONDAY)
        .showsPerWeek(2)
        .budget(SearchBudget.ofSteps(5_000))
        .build();
  }

  @Test
  void aTemplateIsAddedEditedAndSwitchedOffAsData() {
    port.saveAll(TENANT, StandardTemplates.all());
    assertThat(plan()).noneMatch(event -> METAL.id().equals(event.template()));

    port.saveAll(TENANT, List.of(METAL));
    assertThat(port.all(TENANT)).hasSize(13);
    assertThat(plan())
        .filteredOn(event -> METAL.id().equals(event.template()))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.title()).matches("Act metal\\d - Metal Mayhem");
              assertThat(METAL.price().contains(event.price())).isTrue();
              assertThat(event.capacity()).isEqualTo(300);
              assertThat(event.times().date().getDayOfWeek()).isIn(FRIDAY, SATURDAY);
              assertThat(event.times().localStart().getHour()).isBetween(21, 23);
            });

    port.saveAll(TENANT, List.of(METAL.withActive(false)));
    assertThat(plan()).noneMatch(event -> METAL.id().equals(event.template()));
  }

  @Test
  void aTemplateIsUsedOnItsDatesOnly() {
    LocalDate last = MONDAY.plusDays(11);
    port.saveAll(TENANT, List.of(METAL.withValidity(new Validity(MONDAY.plusDays(5), last))));

    assertThat(plan())
        .extracting(event -> event.times().date())
        .containsExactly(MONDAY.plusDays(5), last);
  }

  @Test
  void theHeavierTemplateIsPlayedMoreOften() {
    EventTemplate one = template("one", "rock", "night", FRIDAY, SATURDAY);
    EventTemplate two = template("two", "rock", "night", FRIDAY, SATURDAY);

    for (EventTemplate heavy : List.of(one, two)) {
      List<EventTemplate> both = new ArrayList<>(List.of(one, two));
      both.replaceAll(each -> each.equals(heavy) ? each.withWeight(10) : each);
      port.saveAll(TENANT, both);
      long heavier = plan().stream().filter(event -> heavy.id().equals(event.template())).count();
      assertThat(heavier).isGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void theSeasonStandsInTheTitleAndAHolidayMayNameIt() {
    port.saveAll(
        TENANT,
        List.of(
            new EventTemplate(
                TemplateId.of("party"),
                "[SEASON] [[Party] with [ARTIST] at [VENUE]",
                "",
                METAL.genre(),
                METAL.price(),
                100,
                300,
                List.of(FRIDAY),
                List.of("night"),
                Duration.ofHours(2),
                true)));
    Seasons seasons =
        Seasons.northern()
            .leadingUpTo(
                HolidayCalendar.nightsOut().between(MONDAY, MONDAY.plusWeeks(4)).stream()
                    .filter(one -> one.name().equals("Halloween"))
                    .toList(),
                7);

    assertThat(plan(request().toBuilder().seasons(seasons).showsPerWeek(1).build()))
        .extracting(event -> event.title().replaceAll("with Act metal\\d", "with X"))
        .containsExactly(
            "Fall [Party] with X at Room hall",
            "Fall [Party] with X at Room hall",
            "Halloween [Party] with X at Room hall",
            "Fall [Party] with X at Room hall");
  }

  @Test
  void aHolidayIsClosedOrSought() {
    LocalDate thanksgiving = LocalDate.of(2026, 11, 26);
    LocalDate monday = LocalDate.of(2026, 11, 23);
    List<Holiday> days = HolidayCalendar.texas().between(monday, monday.plusDays(6));
    HolidayEffects closed =
        HolidayEffects.none()
            .withClosed("Thanksgiving Day")
            .withClosed("Friday after Thanksgiving");
    HolidayEffects sought = HolidayEffects.none().withOdds("Thanksgiving Day", 3);
    HolidayEffects shunned = HolidayEffects.none().withOdds("Thanksgiving Day", 0.2);
    port.saveAll(TENANT, List.of(template("late", "rock", "night", THURSDAY, FRIDAY, SATURDAY)));
    PlanRequest request =
        PlanRequest.builder(rooms, acts, port.all(TENANT), monday)
            .weeks(1)
            .showsPerWeek(1)
            .budget(SearchBudget.ofSteps(1_000))
            .build();

    assertThat(dates(request.toBuilder().constraints(closed.closures(rooms, days)).build()))
        .containsExactly(LocalDate.of(2026, 11, 28));
    assertThat(dates(request.toBuilder().objective(expecting(sought, days)).build()))
        .containsExactly(thanksgiving);
    assertThat(dates(request.toBuilder().objective(expecting(shunned, days)).build()))
        .doesNotContain(thanksgiving);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HolidayEffects.none().withOdds("Labor Day", 0))
        .withMessage("the factor of Labor Day must lie above 0 and up to 100: 0.0");
  }

  private static Objective expecting(HolidayEffects effects, List<Holiday> days) {
    return Objective.standard().with(effects.over(Objective.standard().expected(), days));
  }

  private static List<LocalDate> dates(PlanRequest request) {
    return plan(request).stream().map(event -> event.times().date()).collect(Collectors.toList());
  }
}
