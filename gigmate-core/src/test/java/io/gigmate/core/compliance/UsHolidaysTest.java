package io.gigmate.core.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holidays, business days and expiries against tables that other software reckoned. */
class UsHolidaysTest {
  @Test
  void observedHolidaysAreThoseOfTheTable() throws IOException {
    List<LocalDate> known = lines("us_federal_holidays.txt").map(LocalDate::parse).toList();
    assertThat(known.get(0).datesUntil(known.get(known.size() - 1).plusDays(1)))
        .filteredOn(UsHolidays::isObserved)
        .isEqualTo(known);
  }

  @Test
  void businessDaysAreThoseOfTheTable() throws IOException {
    List<String> rows = lines("business_days_us_federal.tsv").skip(1).toList();
    assertThat(rows).hasSize(1083);
    for (String row : rows) {
      List<LocalDate> days = dates(row);
      assertThat(UsHolidays.plusBusinessDays(days.get(0), 5)).isEqualTo(days.get(1));
      assertThat(Deadlines.optOut(days.get(0))).isEqualTo(days.get(2));
      assertThat(Deadlines.saleOptOut(days.get(0))).isEqualTo(days.get(3));
    }
  }

  @Test
  void monthsAndYearsEndWhereTheTableSays() throws IOException {
    for (String row : lines("consent_expiry.tsv").skip(1).toList()) {
      List<LocalDate> days = dates(row);
      assertThat(after(days.get(0), Bound.INQUIRY_MONTHS)).isEqualTo(days.get(2));
      assertThat(after(days.get(0), Bound.PURCHASE_MONTHS)).isEqualTo(days.get(4));
      assertThat(Deadlines.doNotCallKept(days.get(0))).isEqualTo(days.get(5));
      assertThat(days.get(0).plusDays(Bound.OPT_OUT_DAYS.standard())).isEqualTo(days.get(6));
      assertThat(days.get(0).plusDays(Bound.DNC_LIST_DAYS.standard())).isEqualTo(days.get(7));
      assertThat(days.get(0).plusDays(Bound.CONTACT_DAYS.standard())).isEqualTo(days.get(8));
    }
  }

  @Test
  void fourthOfJulyOnASaturdayIsAHolidayOnBothDays() {
    assertThat(UsHolidays.isHoliday(LocalDate.of(2026, 7, 3))).isTrue();
    assertThat(UsHolidays.isHoliday(LocalDate.of(2026, 7, 4))).isTrue();
    assertThat(UsHolidays.isObserved(LocalDate.of(2026, 7, 4))).isFalse();
    assertThat(UsHolidays.isHoliday(LocalDate.of(2026, 7, 6))).isFalse();
  }

  @Test
  void requestsAboutDataHaveTheirDeadlines() {
    assertThat(Deadlines.californianRequest(LocalDate.of(2026, 3, 2))).isEqualTo("2026-04-16");
    assertThat(Deadlines.europeanRequest(LocalDate.of(2026, 1, 31))).isEqualTo("2026-02-28");
  }

  private static LocalDate after(LocalDate date, Bound months) {
    Instant given = date.atTime(10, 0).toInstant(ZoneOffset.UTC);
    return LocalDate.ofInstant(
        Deadlines.monthsAfter(given, months.standard(), ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private static List<LocalDate> dates(String row) {
    return Arrays.stream(row.split("\t", -1)).map(LocalDate::parse).toList();
  }

  private static Stream<String> lines(String name) throws IOException {
    try (InputStream table = UsHolidaysTest.class.getResourceAsStream(name)) {
      assertThat(table).as(name).isNotNull();
      return new String(table.readAllBytes(), UTF_8).lines();
    }
  }
}
