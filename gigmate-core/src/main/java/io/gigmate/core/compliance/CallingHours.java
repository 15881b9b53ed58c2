package io.gigmate.core.compliance;

import java.util.Map;

/**
 * When a jurisdiction lets somebody be called or texted, by kind of day. On a holiday both the
 * day's window and the holiday's hold.
 *
 * @param weekday Monday to Friday
 * @param saturday on Saturdays
 * @param sunday on Sundays
 * @param holiday on public holidays
 */
public record CallingHours(
    DayWindow weekday, DayWindow saturday, DayWindow sunday, DayWindow holiday) {
  /** 47 CFR 64.1200(c)(1): from 8 to 21 on every day. */
  public static final CallingHours FEDERAL =
      new CallingHours(
          DayWindow.hours(8, 21),
          DayWindow.hours(8, 21),
          DayWindow.hours(8, 21),
          DayWindow.ALL_DAY);

  /** A kind of day. */
  public enum Day {
    /** Monday to Friday. */
    WEEKDAY,
    /** Saturday. */
    SATURDAY,
    /** Sunday. */
    SUNDAY,
    /** A public holiday, whatever day of the week it is. */
    HOLIDAY
  }

  /** Returns the hours that leave everything open. */
  static CallingHours open() {
    return new CallingHours(
        DayWindow.ALL_DAY, DayWindow.ALL_DAY, DayWindow.ALL_DAY, DayWindow.ALL_DAY);
  }

  /** Returns the hours that both allow. */
  public CallingHours and(CallingHours other) {
    return new CallingHours(
        weekday.and(other.weekday),
        saturday.and(other.saturday),
        sunday.and(other.sunday),
        holiday.and(other.holiday));
  }

  /** Returns the window of this kind of day. */
  public DayWindow on(Day day) {
    return switch (day) {
      case WEEKDAY -> weekday;
      case SATURDAY -> saturday;
      case SUNDAY -> sunday;
      case HOLIDAY -> holiday;
    };
  }

  /** Returns these hours with other windows on some kinds of day. */
  CallingHours with(Map<Day, DayWindow> windows) {
    return new CallingHours(
        windows.getOrDefault(Day.WEEKDAY, weekday),
        windows.getOrDefault(Day.SATURDAY, saturday),
        windows.getOrDefault(Day.SUNDAY, sunday),
        windows.getOrDefault(Day.HOLIDAY, holiday));
  }

  @Override
  public String toString() {
    return "Mon-Fri "
        + weekday
        + ", Sat "
        + saturday
        + ", Sun "
        + sunday
        + (holiday.equals(DayWindow.ALL_DAY) ? "" : ", holidays " + holiday);
  }
}
