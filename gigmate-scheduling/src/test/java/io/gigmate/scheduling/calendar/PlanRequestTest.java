package io.gigmate.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.Distance;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.StandardTemplates;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanRequestTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final Venue ROOM = Fixtures.room("v1", 100);

  @Test
  void whatIsLeftOutHasItsDefault() {
    PlanRequest request =
        PlanRequest.builder(List.of(), List.of(), StandardTemplates.all(), START).build();

    assertThat(request.weeks()).isEqualTo(4);
    assertThat(request.end()).isEqualTo(LocalDate.of(2026, 3, 30));
    assertThat(request.showsPerWeek()).isEqualTo(3);
    assertThat(request.radius()).isEqualTo(Distance.ofMiles(20));
    assertThat(request.slots()).isEqualTo(TimeSlot.standard());
    assertThat(request.genres()).isSameAs(GenreTaxonomy.standard());
    assertThat(request.existing()).isEmpty();
    assertThat(request.seed()).isZero();
  }

  @Test
  void weeksAndShowsHaveBounds() {
    assertRefused(() -> request().weeks(0).build(), "weeks must lie in 1..104: 0");
    assertRefused(() -> request().weeks(105).build(), "weeks must lie in 1..104: 105");
    assertRefused(() -> request().showsPerWeek(-1).build(), "must lie in 0..50: -1");
    assertRefused(() -> request().showsPerWeek(51).build(), "must lie in 0..50: 51");
  }

  @Test
  void anIdStandsOnce() {
    List<EventTemplate> templates = StandardTemplates.all();
    assertRefused(
        () -> PlanRequest.builder(List.of(ROOM, ROOM), List.of(), templates, START).build(),
        "venue id stands twice: 'v1'");
    assertRefused(
        () ->
            PlanRequest.builder(
                    List.of(), List.of(Fixtures.act("a1"), Fixtures.act("a1")), templates, START)
                .build(),
        "artist id stands twice: 'a1'");
    assertRefused(
        () ->
            PlanRequest.builder(
                    List.of(), List.of(), List.of(templates.get(0), templates.get(0)), START)
                .build(),
        "template id stands twice: 'Acoustic Sunday Sessions'");
    assertRefused(
        () -> request().slots(List.of(slot("night"), slot("night"))).build(),
        "time slot stands twice: 'night'");
  }

  @Test
  void aTemplateNamesSlotsThatAreThere() {
    assertRefused(
        () ->
            PlanRequest.builder(List.of(), List.of(), StandardTemplates.all(), START)
                .slots(List.of(slot("evening")))
                .build(),
        "template Acoustic Sunday Sessions names an unknown time slot: 'afternoon'");
  }

  @Test
  void aTemplateThatIsSwitchedOffMayNameAnySlot() {
    EventTemplate off = Fixtures.switchedOff(StandardTemplates.all().get(0));

    assertThat(
            PlanRequest.builder(List.of(), List.of(), List.of(off), START)
                .slots(List.of(slot("evening")))
                .build()
                .templates())
        .containsExactly(off);
  }

  private static PlanRequest.Builder request() {
    return PlanRequest.builder(List.of(), List.of(), List.of(), START);
  }

  private static TimeSlot slot(String name) {
    TimeSlot any = TimeSlot.standard().get(0);
    return new TimeSlot(name, any.earliestStart(), any.latestStart());
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
  }
}
