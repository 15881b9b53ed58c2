package io.gigmate.scheduling.season;

import java.time.LocalDate;
import java.time.MonthDay;

/** A time of the year that has a name. */
public sealed interface Season {
  /** Returns what it is called, such as {@code Spring}. */
  String name();

  /** Answers whether the date lies in it. */
  boolean holds(LocalDate date);

  /**
   * A time that comes every year; both ends are included.
   *
   * @param name what it is called
   * @param from the first day
   * @param until the last day; before the first means in the year after
   */
  record Yearly(String name, MonthDay from, MonthDay until) implements Season {
    @Override
    public boolean holds(LocalDate date) {
      MonthDay day = MonthDay.from(date);
      boolean begun = !day.isBefore(from);
      boolean open = !day.isAfter(until);
      return until.isBefore(from) ? begun || open : begun && open;
    }
  }

  /**
   * A time that comes once; both ends are included.
   *
   * @param name what it is called
   * @param from the first day
   * @param until the last day
   */
  record Once(String name, LocalDate from, LocalDate until) implements Season {
    @Override
    public boolean holds(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(until);
    }
  }
}
