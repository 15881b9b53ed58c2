package io.gigmate.scheduling.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WeeklyTimesPropertyTest {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/Chicago"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("UTC"));

  @Property
  void areThoseOfAWalkThroughTheDays(
      @ForAll Set<DayOfWeek> days,
      @ForAll @IntRange(min = 0, max = 24 * 12 - 1) int minutes,
      @ForAll @IntRange(min = 0, max = 4) int zone,
      @ForAll @IntRange(min = -2000, max = 24_000) int from,
      @ForAll @IntRange(min = 0, max = 100) int length) {
    LocalTime time = LocalTime.ofSecondOfDay(300L * minutes);
    LocalDate first = LocalDate.ofEpochDay(from);
    List<Instant> expected = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(first.plusDays(length)); day = day.plusDays(1)) {
      LocalDateTime local = day.atTime(time);
      var valid = ZONES.get(zone).getRules().getValidOffsets(local);
      if (days.contains(day.getDayOfWeek()) && !valid.isEmpty()) {
        expected.add(local.toInstant(valid.get(0)));
      }
    }

    assertThat(WeeklyTimes.of(days, time, ZONES.get(zone)).between(first, first.plusDays(length)))
        .isEqualTo(expected);
  }

  @Example
  void fourWeeksOfFridaysAndSaturdaysAreEightNightsAcrossAClockChange() {
    List<Instant> nights =
        WeeklyTimes.of(
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), LocalTime.of(21, 0), ZONES.get(0))
            .between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30));

    assertThat(nights).hasSize(8);
    assertThat(nights.get(0)).isEqualTo("2026-03-07T03:00:00Z");
    assertThat(nights.get(2)).isEqualTo("2026-03-14T02:00:00Z");
  }

  @Example
  void timesThatAreLeftOutAreNoTimes() {
    assertThat(
            WeeklyTimes.of(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 30), ZONES.get(0))
                .between(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 9)))
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WeeklyTimes.of(Set.of(), LocalTime.NOON, ZONES.get(0))
                    .between(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 7)))
        .withMessageContaining("2026-03-07");
  }
}
