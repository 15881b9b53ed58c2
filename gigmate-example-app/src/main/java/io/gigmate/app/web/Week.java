package io.gigmate.app.web;

import java.time.LocalDate;
import java.util.List;

/** The shows of a week from Monday to Sunday, day by day. */
public record Week(LocalDate monday, String label, String shows, String rooms, List<Day> days) {
  /** Answers whether nobody has agreed to one of the shows. */
  public boolean proposes() {
    return days.stream().flatMap(day -> day.shows().stream()).anyMatch(Show::proposed);
  }

  /** The shows of a day, by start. */
  public record Day(LocalDate date, String label, List<Show> shows) {}
}
