package io.gigmate.scheduling.season;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A holiday that comes again.
 *
 * @param name such as {@code Labor Day}
 * @param kind whose holiday it is
 * @param day how its day is found
 * @param firstYear in which it was kept
 * @param moves whether the day off moves from Saturday to Friday and from Sunday to Monday
 */
public record HolidayRule(
    String name, Holiday.Kind kind, DayRule day, int firstYear, boolean moves) {
  public HolidayRule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a holiday needs a name: '" + name + "'");
    }
  }

  /** Returns a day of the host's own that comes every year. */
  public static HolidayRule custom(String name, DayRule day) {
    return new HolidayRule(name, Holiday.Kind.CUSTOM, day, Integer.MIN_VALUE, false);
  }

  /** Returns the holiday of the year, where the year has it. */
  public Optional<Holiday> in(int year) {
    return year < firstYear
        ? Optional.empty()
        : day.in(year).map(date -> new Holiday(name, kind, date, moves ? off(date) : date));
  }

  private static LocalDate off(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SATURDAY -> date.minusDays(1);
      case SUNDAY -> date.plusDays(1);
      default -> date;
    };
  }
}
