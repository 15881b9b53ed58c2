package io.gigmate.core.compliance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/**
 * The public holidays of the United States and its business days. Source: 5 USC 6103.
 *
 * <p>A holiday on a Saturday is observed on the Friday before, one on a Sunday on the Monday after.
 */
public final class UsHolidays {
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
  private static final MonthDay JUNETEENTH = MonthDay.of(6, 19);
  private static final MonthDay INDEPENDENCE = MonthDay.of(7, 4);
  private static final MonthDay VETERANS = MonthDay.of(11, 11);
  private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);

  private UsHolidays() {}

  /** Answers whether federal offices are closed for a holiday. */
  public static boolean isObserved(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> false;
      case MONDAY -> isFloating(date) || isFixed(date) || isFixed(date.minusDays(1));
      case FRIDAY -> isFixed(date) || isFixed(date.plusDays(1));
      default -> isFloating(date) || isFixed(date);
    };
  }

  /**
   * Answers whether it is a holiday either by its date or because it is observed: nobody who keeps
   * the Fourth of July on a Saturday wants to be called on it.
   */
  public static boolean isHoliday(LocalDate date) {
    return isFixed(date) || isObserved(date);
  }

  /** Returns the day so many business days after, the day itself not counted. */
  public static LocalDate plusBusinessDays(LocalDate date, int days) {
    LocalDate day = date;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek().getValue() < 6 && !isObserved(day)) {
        left--;
      }
    }
    return day;
  }

  private static boolean isFixed(LocalDate date) {
    return switch (date.getMonthValue()) {
      case 1 -> NEW_YEAR.equals(MonthDay.from(date));
      case 6 -> date.getYear() >= 2021 && JUNETEENTH.equals(MonthDay.from(date));
      case 7 -> INDEPENDENCE.equals(MonthDay.from(date));
      case 11 -> VETERANS.equals(MonthDay.from(date));
      case 12 -> CHRISTMAS.equals(MonthDay.from(date));
      default -> false;
    };
  }

  private static boolean isFloating(LocalDate date) {
    int week = (date.getDayOfMonth() - 1) / 7 + 1;
    boolean monday = date.getDayOfWeek() == DayOfWeek.MONDAY;
    return switch (date.getMonthValue()) {
      case 1, 2 -> monday && week == 3;
      case 5 -> monday && date.equals(date.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
      case 9 -> monday && week == 1;
      case 10 -> monday && week == 2;
      case 11 -> date.getDayOfWeek() == DayOfWeek.THURSDAY && week == 4;
      default -> false;
    };
  }
}
