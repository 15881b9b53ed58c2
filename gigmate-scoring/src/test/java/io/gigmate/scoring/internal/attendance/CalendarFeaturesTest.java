package io.gigmate.scoring.internal.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFeaturesTest {
  @ParameterizedTest
  @CsvSource({"1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2038-04-25"})
  void easterIsWhereTheAlmanacHasIt(LocalDate easter) {
    assertThat(Holidays.easter(easter.getYear())).isEqualTo((int) easter.toEpochDay());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-19, Martin Luther King Day",
    "2026-05-25, Memorial Day",
    "2026-09-07, Labor Day",
    "2026-11-26, Thanksgiving",
    "2026-12-24, Christmas",
    "2027-01-01, New Year"
  })
  void knowsTheHolidayOfADay(LocalDate date, String holiday) {
    CalendarFeatures features = new CalendarFeatures();
    String found = features.holidayOf((int) date.toEpochDay());
    assertThat(found).isEqualTo(holiday);
    assertThat(features.of((int) date.toEpochDay())).hasSize(CalendarFeatures.SIZE);
  }
}
