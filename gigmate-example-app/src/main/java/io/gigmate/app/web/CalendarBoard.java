package io.gigmate.app.web;

import java.util.List;

/**
 * The calendar as one of its views shows it.
 *
 * @param at the day that is looked at
 * @param weeks shows by week and day; none in a month
 * @param month the days of a month by weeks from Monday to Sunday; none elsewhere
 * @param free Fridays and Saturdays without a show in the room; none elsewhere
 */
public record CalendarBoard(
    View view,
    String title,
    String before,
    String after,
    String at,
    List<Week> weeks,
    List<List<Cell>> month,
    List<Choice> rooms,
    List<String> free) {
  /** What is looked at. */
  public enum View {
    /** Seven days, show by show. */
    WEEK,
    /** A month, day by day. */
    MONTH,
    /** A room, and when it is free. */
    ROOM
  }

  /** A day of a month. */
  public record Cell(
      String iso,
      int number,
      String label,
      boolean inMonth,
      int shows,
      String drafts,
      String path) {}

  /** A room to choose. */
  public record Choice(String id, String label, boolean chosen) {}
}
