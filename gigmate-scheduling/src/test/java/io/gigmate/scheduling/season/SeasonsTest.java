package io.gigmate.scheduling.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonsTest {
  private static final LocalDate HALLOWEEN = LocalDate.of(2026, 10, 31);

  @Test
  void everyDayHasAName() {
    assertThat(
            LocalDate.of(2023, 12, 1)
                .datesUntil(LocalDate.of(2024, 12, 1))
                .map(Seasons.northern()::name)
                .distinct())
        .containsExactly("Winter", "Spring", "Summer", "Fall");
    assertThat(Seasons.northern().name(LocalDate.of(2024, 2, 29))).isEqualTo("Winter");
    assertThat(Seasons.southern().name(HALLOWEEN)).isEqualTo("Spring");
  }

  @Test
  void aSeasonOfOnesOwnGoesFirst() {
    Seasons rodeo =
        Seasons.northern()
            .with(new Season.Yearly("Rodeo Season", MonthDay.of(2, 5), MonthDay.of(3, 8)));

    assertThat(rodeo.name(LocalDate.of(2026, 3, 8))).isEqualTo("Rodeo Season");
    assertThat(rodeo.name(LocalDate.of(2026, 3, 9))).isEqualTo("Spring");
  }

  @Test
  void theDaysUpToAHolidayAreCalledAfterIt() {
    Seasons seasons =
        Seasons.northern()
            .leadingUpTo(HolidayCalendar.nightsOut().between(HALLOWEEN, HALLOWEEN), 7);

    assertThat(seasons.name(HALLOWEEN.minusDays(7))).isEqualTo("Halloween");
    assertThat(seasons.name(HALLOWEEN)).isEqualTo("Halloween");
    assertThat(seasons.name(HALLOWEEN.minusDays(8))).isEqualTo("Fall");
    assertThat(seasons.name(HALLOWEEN.plusDays(1))).isEqualTo("Fall");
  }

  @Test
  void aYearWithAHoleIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Seasons(
                    List.of(
                        new Season.Yearly("Dry", MonthDay.of(5, 1), MonthDay.of(10, 31)),
                        new Season.Yearly("Wet", MonthDay.of(11, 1), MonthDay.of(4, 29)))))
        .withMessage("no season holds --04-30");
  }
}
