package io.gigmate.scheduling.season;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the times of the year are called; every day has a name, that of the first season that holds
 * it.
 *
 * @param seasons which together hold every day of the year
 */
public record Seasons(List<Season> seasons) {
  private static final Seasons NORTHERN = quarters("Spring", "Summer", "Fall", "Winter");
  private static final Seasons SOUTHERN = quarters("Fall", "Winter", "Spring", "Summer");

  public Seasons {
    seasons = List.copyOf(seasons);
    List<Season> yearly = seasons.stream().filter(Season.Yearly.class::isInstance).toList();
    LocalDate.of(2024, 1, 1)
        .datesUntil(LocalDate.of(2025, 1, 1))
        .filter(date -> yearly.stream().noneMatch(season -> season.holds(date)))
        .findFirst()
        .ifPresent(
            date -> {
              throw new IllegalArgumentException("no season holds " + MonthDay.from(date));
            });
  }

  /** Returns spring from March on, summer, fall, and winter from December on. */
  public static Seasons northern() {
    return NORTHERN;
  }

  /** Returns the same on the other side of the Earth: fall from March on. */
  public static Seasons southern() {
    return SOUTHERN;
  }

  /** Returns what the time around the date is called. */
  public String name(LocalDate date) {
    return seasons.stream()
        .filter(season -> season.holds(date))
        .findFirst()
        .map(Season::name)
        .orElseThrow();
  }

  /** Returns these with one that goes before them. */
  public Seasons with(Season season) {
    List<Season> all = new ArrayList<>(List.of(season));
    all.addAll(seasons);
    return new Seasons(all);
  }

  /**
   * Returns these with the days up to each holiday called after it, the holiday included. Of two
   * the one that comes first has the day.
   *
   * @param days how many days before, not negative
   */
  public Seasons leadingUpTo(Collection<Holiday> holidays, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days before a holiday must not be negative: " + days);
    }
    List<Season> all = new ArrayList<>();
    holidays.stream()
        .sorted()
        .map(one -> new Season.Once(one.name(), one.date().minusDays(days), one.date()))
        .forEach(all::add);
    all.addAll(seasons);
    return new Seasons(all);
  }

  private static Seasons quarters(String march, String june, String september, String december) {
    return new Seasons(
        List.of(
            new Season.Yearly(march, MonthDay.of(3, 1), MonthDay.of(5, 31)),
            new Season.Yearly(june, MonthDay.of(6, 1), MonthDay.of(8, 31)),
            new Season.Yearly(september, MonthDay.of(9, 1), MonthDay.of(11, 30)),
            new Season.Yearly(december, MonthDay.of(12, 1), MonthDay.of(2, 29))));
  }
}
