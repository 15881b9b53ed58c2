package io.gigmate.scheduling.season;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
  /** Oracle: USFederalHolidayCalendar of pandas, from 25 December 2024 to January 2028. */
  private static final List<LocalDate> PANDAS =
      Arrays.stream(
              """
          2024-12-25 2025-01-01 2025-01-20 2025-02-17 2025-05-26 2025-06-19
          2025-07-04 2025-09-01 2025-10-13 2025-11-11 2025-11-27 2025-12-25
          2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03
          2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25 2027-01-01
          2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06
          2027-10-11 2027-11-11 2027-11-25 2027-12-24 2027-12-31 2028-01-17
          """
                  .strip()
                  .split("\\s+"))
          .map(LocalDate::parse)
          .toList();

  @Test
  void theDaysOffOfTheNationAreThoseOfPandas() {
    assertThat(
            HolidayCalendar.usFederal()
                .between(PANDAS.get(0), PANDAS.get(PANDAS.size() - 1))
                .stream()
                .map(Holiday::observed))
        .containsExactlyElementsOf(PANDAS);
  }

  @Test
  void aDayOffInTheYearBeforeIsFound() {
    LocalDate eve = LocalDate.of(2027, 12, 31);

    assertThat(HolidayCalendar.usFederal().between(eve, eve))
        .extracting(Holiday::date)
        .containsExactly(LocalDate.of(2028, 1, 1));
  }

  @Test
  void aHolidayBeginsInItsFirstYear() {
    assertThat(names(HolidayCalendar.usFederal(), 2020)).hasSize(10);
    assertThat(names(HolidayCalendar.usFederal(), 2022)).hasSize(11);
    assertThat(names(HolidayCalendar.usFederal(), 1985)).hasSize(9);
  }

  /** Source: the state's holiday schedule of its fiscal years 2025 and 2026. */
  @Test
  void texasKeepsItsOwnDaysAndMovesNone() {
    List<Holiday> year = year(HolidayCalendar.texas(), 2026);

    assertThat(year)
        .extracting(one -> one.date() + " " + one.name())
        .containsExactly(
            "2026-01-01 New Year's Day",
            "2026-01-19 Confederate Heroes Day",
            "2026-01-19 Martin Luther King, Jr., Day",
            "2026-02-16 Presidents' Day",
            "2026-03-02 Texas Independence Day",
            "2026-03-31 Cesar Chavez Day",
            "2026-04-03 Good Friday",
            "2026-04-21 San Jacinto Day",
            "2026-05-25 Memorial Day",
            "2026-06-19 Emancipation Day in Texas",
            "2026-07-04 Independence Day",
            "2026-08-27 Lyndon Baines Johnson Day",
            "2026-09-07 Labor Day",
            "2026-09-12 Rosh Hashanah",
            "2026-09-21 Yom Kippur",
            "2026-11-11 Veterans Day",
            "2026-11-26 Thanksgiving Day",
            "2026-11-27 Friday after Thanksgiving",
            "2026-12-24 Christmas Eve",
            "2026-12-25 Christmas Day",
            "2026-12-26 Day after Christmas");
    assertThat(year).allSatisfy(one -> assertThat(one.observed()).isEqualTo(one.date()));
  }

  /** Source: tables of Easter Sunday; the earliest and the latest of two centuries among them. */
  @Test
  void easterIsThatOfTheTables() {
    DayRule easter = new DayRule.Easter(0);

    assertThat(List.of(1818, 1943, 2000, 2008, 2024, 2025, 2026, 2038, 2100))
        .map(year -> easter.in(year).orElseThrow().toString())
        .containsExactly(
            "1818-03-22",
            "1943-04-25",
            "2000-04-23",
            "2008-03-23",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2038-04-25",
            "2100-03-28");
  }

  /** Source: published dates of Rosh Hashanah, by day. */
  @Test
  void theJewishNewYearIsThatOfTheTables() {
    DayRule newYear = new DayRule.JewishNewYear(0);

    assertThat(List.of(2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027))
        .map(year -> newYear.in(year).orElseThrow().toString())
        .containsExactly(
            "2020-09-19",
            "2021-09-07",
            "2022-09-26",
            "2023-09-16",
            "2024-10-03",
            "2025-09-23",
            "2026-09-12",
            "2027-10-02");
  }

  @Test
  void whatTheNationAndTheStateKeepTogetherIsOneAndAHostMayHaveMore() {
    HolidayCalendar all =
        HolidayCalendar.texas()
            .and(HolidayCalendar.usFederal())
            .and(HolidayRule.custom("Owner's Birthday", new DayRule.Fixed(MonthDay.of(2, 29))))
            .and(
                HolidayRule.custom(
                    "Grand Opening", new DayRule.Once(LocalDate.of(2026, Month.MAY, 9))));

    assertThat(names(all, 2026))
        .doesNotHaveDuplicates()
        .contains("Grand Opening")
        .doesNotContain("Owner's Birthday");
    assertThat(year(all, 2026))
        .filteredOn(one -> one.name().equals("Christmas Day"))
        .extracting(Holiday::kind)
        .containsExactly(Holiday.Kind.FEDERAL);
    assertThat(names(all, 2028)).contains("Owner's Birthday").doesNotContain("Grand Opening");
  }

  @Test
  void theCalendarIsThePort() {
    Holidays port = HolidayCalendar.nightsOut();
    LocalDate eve = LocalDate.of(2026, 12, 31);

    assertThat(port.between(TenantId.of("t"), eve, eve))
        .containsExactly(new Holiday("New Year's Eve", Holiday.Kind.OBSERVANCE, eve, eve));
  }

  private static List<Holiday> year(HolidayCalendar calendar, int year) {
    return calendar.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
        .filter(one -> one.date().getYear() == year)
        .toList();
  }

  private static List<String> names(HolidayCalendar calendar, int year) {
    return year(calendar, year).stream().map(Holiday::name).toList();
  }
}
