package io.gigmate.scheduling.template;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.City;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EventTemplateTest {
  @Test
  void theArtistTakesThePlaceholderLiterally() {
    EventTemplate template =
        template("[ARTIST] LIVE", 60, 80, List.of(FRIDAY), List.of("night"), Duration.ofHours(2));

    assertThat(template.title(by("A$$ & \\1 [ARTIST]"))).isEqualTo("A$$ & \\1 [ARTIST] LIVE");
    assertThat(template.description(by("Ana"))).isEqualTo("Hear Ana.");
  }

  @Test
  void everyPlaceholderIsFilledOnceAndNothingThatCameIn() {
    EventTemplate template = titled("[[[SEASON]] [ARTIST] at [VENUE], [CITY]");

    assertThat(template.title(new Occasion("[VENUE]", "[[CITY]", "[ARTIST]", "Fall")))
        .isEqualTo("[Fall] [VENUE] at [[CITY], [ARTIST]");
  }

  @Test
  void aTownThatIsNotKnownIsCalledAsTheRoom() {
    Artist artist = Artist.builder(ArtistId.of("a"), "Ana").build();
    Venue.Builder room = Venue.builder(VenueId.of("v"), "The Shed", ZoneOffset.UTC, 100);

    assertThat(titled("[ARTIST] in [CITY]").title(Occasion.of(artist, room.build(), "Fall")))
        .isEqualTo("Ana in The Shed");
    assertThat(
            titled("[ARTIST] in [CITY]")
                .title(Occasion.of(artist, room.city(City.of("Gruene", "TX")).build(), "Fall")))
        .isEqualTo("Ana in Gruene");
  }

  @Test
  void aPlaceholderThatIsNotKnownIsRefusedByName() {
    for (String wrong : List.of("[ARTSIT]", "[artist]", "[]", "[ARTIST ]", "[ARTIST", "[")) {
      assertRefused(
          () -> titled("[ARTIST] " + wrong), "there is no placeholder '" + wrong + "'; known are");
    }
    assertRefused(
        () -> titled("[[ARTIST]"), "the title of template T has no [ARTIST]: '[[ARTIST]'");
  }

  @Test
  void aTitleThatIsTooLongIsCutBetweenCharacters() {
    String longest = "x".repeat(199);
    String title =
        titled("[ARTIST] [VENUE]").title(new Occasion(longest, "\uD83C\uDFB8".repeat(99), "", ""));

    assertThat(title).hasSize(299).startsWith(longest + " ").endsWith("\uDFB8…");
  }

  @Test
  void aValidityHoldsBothItsEnds() {
    LocalDate day = LocalDate.of(2026, 3, 2);

    assertThat(new Validity(day, day).holds(day)).isTrue();
    assertThat(new Validity(day, null).holds(day.minusDays(1))).isFalse();
    assertThat(new Validity(null, day).holds(day.plusDays(1))).isFalse();
    assertThat(Validity.ALWAYS.holds(LocalDate.MIN)).isTrue();
    assertRefused(
        () -> new Validity(day, day.minusDays(1)),
        "a validity must not end before it begins: 2026-03-02, 2026-03-01");
  }

  @Test
  void aWeightThatCountsNothingIsRefused() {
    for (double wrong : new double[] {0, -1, 100.5, Double.NaN}) {
      assertRefused(
          () -> titled("[ARTIST]").withWeight(wrong),
          "the weight of template T must lie above 0 and up to 100: " + wrong);
    }
  }

  private static Occasion by(String artist) {
    return new Occasion(artist, "The Room", "Gruene", "Fall");
  }

  private static EventTemplate titled(String title) {
    return template(title, 60, 80, List.of(FRIDAY), List.of("night"), Duration.ofHours(2));
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
