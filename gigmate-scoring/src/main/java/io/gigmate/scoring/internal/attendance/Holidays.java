package io.gigmate.scoring.internal.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days of the year on which people in the United States do something else, computed for any
 * year. Easter by the anonymous Gregorian computus. Source: J. Meeus, Astronomical Algorithms
 * (1991), chapter 8; the federal holidays are those of 5 U.S.C. 6103.
 */
final class Holidays {
  private static final String[] NAMES = {
    "New Year",
    "Martin Luther King Day",
    "Presidents' Day",
    "Valentine's Day",
    "Easter",
    "Memorial Day",
    "Independence Day",
    "Labor Day",
    "Columbus Day",
    "Halloween",
    "Veterans Day",
    "Thanksgiving",
    "Christmas"
  };
  static final int COUNT = NAMES.length;

  /** Years that were asked for, by any thread. */
  private final Map<Integer, int[]> years = new ConcurrentHashMap<>();

  static String name(int holiday) {
    return NAMES[holiday];
  }

  /** Returns the days from the nearest such holiday to the day; negative before it. */
  int daysSince(int day, int holiday) {
    int year = LocalDate.ofEpochDay(day).getYear();
    int nearest = Integer.MAX_VALUE;
    for (int y = year - 1; y <= year + 1; y++) {
      int since = day - years.computeIfAbsent(y, Holidays::of)[holiday];
      if (Math.abs(since) < Math.abs(nearest)) {
        nearest = since;
      }
    }
    return nearest;
  }

  private static int[] of(int year) {
    return new int[] {
      day(year, Month.JANUARY, 1),
      nth(year, Month.JANUARY, DayOfWeek.MONDAY, 3),
      nth(year, Month.FEBRUARY, DayOfWeek.MONDAY, 3),
      day(year, Month.FEBRUARY, 14),
      easter(year),
      nth(year, Month.MAY, DayOfWeek.MONDAY, -1),
      day(year, Month.JULY, 4),
      nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1),
      nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2),
      day(year, Month.OCTOBER, 31),
      day(year, Month.NOVEMBER, 11),
      nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4),
      day(year, Month.DECEMBER, 25)
    };
  }

  private static int day(int year, Month month, int day) {
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  /** Counted from the month's end where negative. */
  private static int nth(int year, Month month, DayOfWeek weekday, int n) {
    LocalDate first = LocalDate.of(year, month, 1);
    return (int) first.with(TemporalAdjusters.dayOfWeekInMonth(n, weekday)).toEpochDay();
  }

  static int easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return day(year, Month.of(n / 31), n % 31 + 1);
  }
}
