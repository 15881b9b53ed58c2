package io.gigmate.scheduling.template;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EventTemplateTest {
  @Test
  void theArtistTakesThePlaceholderLiterally() {
    EventTemplate template =
        template("[ARTIST] LIVE", 60, 80, List.of(FRIDAY), List.of("night"), Duration.ofHours(2));

    assertThat(template.title("A$$ & \\1 [ARTIST]")).isEqualTo("A$$ & \\1 [ARTIST] LIVE");
    assertThat(template.description("Ana")).isEqualTo("Hear Ana.");
  }

  @Test
  void daysStandInTheOrderOfTheWeekAndOnce() {
    EventTemplate template =
        template(
            "[ARTIST]",
            60,
            80,
            List.of(SUNDAY, TUESDAY, SUNDAY),
            List.of("night", "night"),
            Duration.ofHours(2));

    assertThat(template.preferredDays()).containsExactly(TUESDAY, SUNDAY);
    assertThat(template.preferredSlots()).containsExactly("night");
  }

  @Test
  void whatMakesNoShowIsRefusedWithItsValue() {
    assertRefused(
        () -> template("LIVE", 60, 80, List.of(FRIDAY), List.of("night"), Duration.ofHours(2)),
        "the title of template T has no [ARTIST]: 'LIVE'");
    assertRefused(
        () ->
            template(
                "[ARTIST]" + "!".repeat(101),
                60,
                80,
                List.of(FRIDAY),
                List.of("night"),
                Duration.ofHours(2)),
        "the title of template T leaves no room for a long name");
    assertRefused(
        () -> template("[ARTIST]", 0, 80, List.of(FRIDAY), List.of("night"), Duration.ofHours(2)),
        "the capacity of template T must rise from 1 or more: 0 to 80");
    assertRefused(
        () -> template("[ARTIST]", 81, 80, List.of(FRIDAY), List.of("night"), Duration.ofHours(2)),
        "81 to 80");
    assertRefused(
        () -> template("[ARTIST]", 60, 80, List.of(), List.of("night"), Duration.ofHours(2)),
        "template T needs a day and a time slot");
    assertRefused(
        () -> template("[ARTIST]", 60, 80, List.of(FRIDAY), List.of(), Duration.ofHours(2)),
        "template T needs a day and a time slot");
    assertRefused(
        () -> template("[ARTIST]", 60, 80, List.of(FRIDAY), List.of("night"), Duration.ZERO),
        "template T must last whole minutes, from one to a day: PT0S");
    assertRefused(
        () -> template("[ARTIST]", 60, 80, List.of(FRIDAY), List.of("night"), Duration.ofHours(25)),
        "from one to a day: PT25H");
    assertRefused(
        () ->
            template("[ARTIST]", 60, 80, List.of(FRIDAY), List.of("night"), Duration.ofSeconds(90)),
        "must last whole minutes, from one to a day: PT1M30S");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
  }

  private static EventTemplate template(
      String title,
      int minCapacity,
      int maxCapacity,
      List<DayOfWeek> days,
      List<String> slots,
      Duration duration) {
    return new EventTemplate(
        TemplateId.of("T"),
        title,
        "Hear [ARTIST].",
        Genre.of("rock"),
        PriceRange.of(Money.parse("USD 10"), Money.parse("USD 20")),
        minCapacity,
        maxCapacity,
        days,
        slots,
        duration,
        true);
  }
}
