package io.gigmate.scheduling.calendar;

import static io.gigmate.scheduling.calendar.Fixtures.act;
import static io.gigmate.scheduling.calendar.Fixtures.room;
import static io.gigmate.scheduling.calendar.Fixtures.standing;
import static io.gigmate.scheduling.calendar.Fixtures.template;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarGapsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final VenueId HALL = VenueId.of("hall");
  private static final EventTemplate ROCK = template("rock", "rock", "night", FRIDAY, SATURDAY);
  private static final EventTemplate JAZZ = template("jazz", "jazz", "evening", FRIDAY, SUNDAY);

  private final PlanRequest request =
      PlanRequest.builder(
              List.of(room("hall", 100), room("shed", 40)),
              IntStream.range(0, 8).mapToObj(i -> act("a" + i, "rock", "jazz")).toList(),
              List.of(ROCK, JAZZ),
              MONDAY)
          .weeks(2)
          .showsPerWeek(1)
          .build();

  @Test
  void whatARoomCouldPutOnIsFound() {
    Event friday = standing("e", "hall", "a0", MONDAY.plusDays(4).atTime(21, 0));
    CalendarGaps gaps = new CalendarGaps(request.toBuilder().weeks(1).build(), List.of(friday));

    assertThat(gaps.free(HALL))
        .containsExactly(
            new FreeSlot(HALL, MONDAY.plusDays(5), "night", List.of(ROCK.id())),
            new FreeSlot(HALL, MONDAY.plusDays(6), "evening", List.of(JAZZ.id())));
    assertThat(gaps.free(VenueId.of("shed"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gaps.free(VenueId.of("barn")))
        .withMessage("the request has no 'barn'");
  }

  @Test
  void whatARoomHasTooRarelyIsFoundAndFilled() {
    List<Event> rockOnly = new ArrayList<>();
    for (int day : new int[] {4, 5, 11, 12}) {
      rockOnly.add(standing("e" + day, "hall", "a" + day % 4, MONDAY.plusDays(day).atTime(21, 0)));
    }
    CalendarGaps gaps = new CalendarGaps(request, rockOnly);

    // Two shows each of rock on Friday and Saturday; no jazz on Friday or Sunday.
    assertThat(gaps.rare(HALL))
        .containsExactly(
            new RareBill(HALL, JAZZ.genre(), FRIDAY, 0, 1),
            new RareBill(HALL, JAZZ.genre(), SUNDAY, 0, 1));

    CalendarPlan filled = new CalendarPlanner().plan(gaps.filling(2));
    assertThat(filled.events())
        .extracting(event -> event.template() + " " + event.times().date().getDayOfWeek())
        .containsExactly("jazz SUNDAY", "jazz SUNDAY");
    assertThat(filled.events()).extracting(Event::template).containsOnly(TemplateId.of("jazz"));
  }

  @Test
  void nothingIsRareWhereNothingIsPossible() {
    assertThat(new CalendarGaps(request, List.of()).rare(VenueId.of("shed"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarGaps(request, List.of()).filling(0))
        .withMessage("gaps are filled by at least one show a week: 0");
  }
}
