package io.gigmate.scheduling.season;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How the day of a holiday is found in a year. */
public sealed interface DayRule {
  /** Returns the day in the year, where the year has one. */
  Optional<LocalDate> in(int year);

  /**
   * The same date every year.
   *
   * @param date month and day; 29 February comes in leap years only
   */
  record Fixed(MonthDay date) implements DayRule {
    @Override
    public Optional<LocalDate> in(int year) {
      return date.isValidYear(year) ? Optional.of(date.atYear(year)) : Optional.empty();
    }
  }

  /**
   * A weekday of a month, counted from its first or last day.
   *
   * @param month the month
   * @param day of the week
   * @param nth 1 to 4 for the first to the fourth, -1 for the last
   */
  record Weekday(Month month, DayOfWeek day, int nth) implements DayRule {
    public Weekday {
      if (nth != -1 && (nth < 1 || nth > 4)) {
        throw new IllegalArgumentException("a weekday of a month is the 1 to 4 or -1: " + nth);
      }
    }

    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(
          LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day)));
    }
  }

  /**
   * So many days after Western Easter Sunday.
   *
   * @param days negative before it
   */
  record Easter(int days) implements DayRule {
    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(sunday(year).plusDays(days));
    }

    /** Source: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991). */
    private static LocalDate sunday(int year) {
      int golden = year % 19;
      int century = year / 100;
      int inCentury = year % 100;
      int moved = (century - (century + 8) / 25 + 1) / 3;
      int epact = (19 * golden + century - century / 4 - moved + 15) % 30;
      int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
      int late = (golden + 11 * epact + 22 * weekday) / 451;
      int days = epact + weekday - 7 * late + 114;
      return LocalDate.of(year, days / 31, days % 31 + 1);
    }
  }

  /**
   * So many days after the Jewish new year.
   *
   * @param days 0 for Rosh Hashanah, 9 for Yom Kippur
   */
  record JewishNewYear(int days) implements DayRule {
    /** The first day of the calendar, 7 October 3761 BCE by the Julian one. */
    private static final long EPOCH = LocalDate.of(1, 1, 1).toEpochDay() - 1 - 1_373_427;

    private static final int PARTS_A_DAY = 25_920;

    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(LocalDate.ofEpochDay(newYear(year + 3761)).plusDays(days));
    }

    /** Source: Reingold and Dershowitz, Calendrical Calculations: molad and postponements. */
    private static long newYear(long year) {
      long before = elapsed(year - 1);
      long here = elapsed(year);
      long after = elapsed(year + 1);
      int correction = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
      return EPOCH + here + correction;
    }

    private static long elapsed(long year) {
      long months = Math.floorDiv(235 * year - 234, 19);
      long parts = 12_084 + 13_753 * months;
      long days = 29 * months + Math.floorDiv(parts, PARTS_A_DAY);
      return Math.floorMod(3 * (days + 1), 7) < 3 ? days + 1 : days;
    }
  }

  /**
   * The day after so many days of another.
   *
   * @param first the other day
   * @param days how much later
   */
  record After(DayRule first, int days) implements DayRule {
    @Override
    public Optional<LocalDate> in(int year) {
      return first.in(year).map(date -> date.plusDays(days));
    }
  }

  /**
   * One date, once.
   *
   * @param date the date
   */
  record Once(LocalDate date) implements DayRule {
    @Override
    public Optional<LocalDate> in(int year) {
      return Optional.of(date).filter(one -> one.getYear() == year);
    }
  }
}
