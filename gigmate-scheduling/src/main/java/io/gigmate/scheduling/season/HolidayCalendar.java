package io.gigmate.scheduling.season;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.season.Holiday.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holidays by rule, the same for every tenant. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * HolidayCalendar days =
 *     HolidayCalendar.usFederal()
 *         .and(HolidayCalendar.texas())
 *         .and(HolidayRule.custom("Chili Cook-Off", new DayRule.Weekday(Month.NOVEMBER, SATURDAY, 1)));
 * }</pre>
 */
public final class HolidayCalendar implements Holidays {
  private static final DayRule THANKSGIVING = new DayRule.Weekday(Month.NOVEMBER, THURSDAY, 4);

  /** Source: 5 U.S.C. 6103; Pub. L. 98-144 (King, from 1986) and 117-17 (Juneteenth, from 2021). */
  private static final HolidayCalendar US_FEDERAL =
      new HolidayCalendar(
          List.of(
              federal("New Year's Day", fixed(1, 1), 1971),
              federal("Birthday of Martin Luther King, Jr.", weekday(Month.JANUARY, 3), 1986),
              federal("Washington's Birthday", weekday(Month.FEBRUARY, 3), 1971),
              federal("Memorial Day", weekday(Month.MAY, -1), 1971),
              federal("Juneteenth National Independence Day", fixed(6, 19), 2021),
              federal("Independence Day", fixed(7, 4), 1971),
              federal("Labor Day", weekday(Month.SEPTEMBER, 1), 1971),
              federal("Columbus Day", weekday(Month.OCTOBER, 2), 1971),
              federal("Veterans Day", fixed(11, 11), 1978),
              federal("Thanksgiving Day", THANKSGIVING, 1971),
              federal("Christmas Day", fixed(12, 25), 1971)));

  /**
   * Source: Texas Government Code 662.003 and 662.013. Those that fall on a weekend give no other
   * day off; Columbus Day is none of them.
   */
  private static final HolidayCalendar TEXAS =
      new HolidayCalendar(
          List.of(
              state("New Year's Day", fixed(1, 1)),
              state("Martin Luther King, Jr., Day", weekday(Month.JANUARY, 3)),
              state("Presidents' Day", weekday(Month.FEBRUARY, 3)),
              state("Memorial Day", weekday(Month.MAY, -1)),
              state("Independence Day", fixed(7, 4)),
              state("Labor Day", weekday(Month.SEPTEMBER, 1)),
              state("Veterans Day", fixed(11, 11)),
              state("Thanksgiving Day", THANKSGIVING),
              state("Christmas Day", fixed(12, 25)),
              state("Confederate Heroes Day", fixed(1, 19)),
              state("Texas Independence Day", fixed(3, 2)),
              state("San Jacinto Day", fixed(4, 21)),
              state("Emancipation Day in Texas", fixed(6, 19)),
              state("Lyndon Baines Johnson Day", fixed(8, 27)),
              state("Friday after Thanksgiving", new DayRule.After(THANKSGIVING, 1)),
              state("Christmas Eve", fixed(12, 24)),
              state("Day after Christmas", fixed(12, 26)),
              state("Cesar Chavez Day", fixed(3, 31)),
              state("Good Friday", new DayRule.Easter(-2)),
              state("Rosh Hashanah", new DayRule.JewishNewYear(0)),
              state("Yom Kippur", new DayRule.JewishNewYear(9))));

  private static final HolidayCalendar NIGHTS_OUT =
      new HolidayCalendar(
          List.of(
              observance("Valentine's Day", fixed(2, 14)),
              observance("Mardi Gras", new DayRule.Easter(-47)),
              observance("St. Patrick's Day", fixed(3, 17)),
              observance("Easter Sunday", new DayRule.Easter(0)),
              observance("Cinco de Mayo", fixed(5, 5)),
              observance("Mother's Day", new DayRule.Weekday(Month.MAY, SUNDAY, 2)),
              observance("Father's Day", new DayRule.Weekday(Month.JUNE, SUNDAY, 3)),
              observance("Halloween", fixed(10, 31)),
              observance("New Year's Eve", fixed(12, 31))));

  private final List<HolidayRule> rules;

  private HolidayCalendar(List<HolidayRule> rules) {
    this.rules = rules;
  }

  /** Returns the calendar of these rules. */
  public static HolidayCalendar of(Collection<HolidayRule> rules) {
    return new HolidayCalendar(List.copyOf(rules));
  }

  /** Returns the eleven legal holidays of the United States, with their days off. */
  public static HolidayCalendar usFederal() {
    return US_FEDERAL;
  }

  /** Returns the national, state and optional holidays of the State of Texas. */
  public static HolidayCalendar texas() {
    return TEXAS;
  }

  /** Returns evenings on which people go out, or stay in, without a day off. */
  public static HolidayCalendar nightsOut() {
    return NIGHTS_OUT;
  }

  /** Returns this calendar with the holidays of another; one of the same name and day is one. */
  public HolidayCalendar and(HolidayCalendar other) {
    List<HolidayRule> all = new ArrayList<>(rules);
    all.addAll(other.rules);
    return new HolidayCalendar(List.copyOf(all));
  }

  /** Returns this calendar with a holiday more. */
  public HolidayCalendar and(HolidayRule rule) {
    return and(of(List.of(rule)));
  }

  @Override
  public List<Holiday> between(TenantId tenant, LocalDate from, LocalDate until) {
    return between(from, until);
  }

  /**
   * Returns the holidays of which the date or the day off lies in the span, both ends included, by
   * date and name. What the nation and a state keep under one name on one day is the nation's.
   */
  public List<Holiday> between(LocalDate from, LocalDate until) {
    // New Year's Day may be off in the year before.
    List<Holiday> found =
        IntStream.rangeClosed(from.getYear() - 1, until.getYear() + 1)
            .boxed()
            .flatMap(year -> rules.stream().flatMap(rule -> rule.in(year).stream()))
            .filter(
                one -> isWithin(one.date(), from, until) || isWithin(one.observed(), from, until))
            .sorted()
            .toList();
    return IntStream.range(0, found.size())
        .filter(i -> i == 0 || !isSame(found.get(i - 1), found.get(i)))
        .mapToObj(found::get)
        .toList();
  }

  private static boolean isSame(Holiday one, Holiday other) {
    return one.date().equals(other.date()) && one.name().equals(other.name());
  }

  private static boolean isWithin(LocalDate date, LocalDate from, LocalDate until) {
    return !date.isBefore(from) && !date.isAfter(until);
  }

  private static HolidayRule federal(String name, DayRule day, int firstYear) {
    return new HolidayRule(name, Kind.FEDERAL, day, firstYear, true);
  }

  private static HolidayRule state(String name, DayRule day) {
    return new HolidayRule(name, Kind.STATE, day, Integer.MIN_VALUE, false);
  }

  private static HolidayRule observance(String name, DayRule day) {
    return new HolidayRule(name, Kind.OBSERVANCE, day, Integer.MIN_VALUE, false);
  }

  private static DayRule fixed(int month, int day) {
    return new DayRule.Fixed(MonthDay.of(month, day));
  }

  private static DayRule weekday(Month month, int nth) {
    return new DayRule.Weekday(month, MONDAY, nth);
  }
}
