package io.gigmate.scoring.talent.desk;

import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Who broke out since alerts are raised, and who of them was told of before. Counted is the first
 * time of each artist, looked for week by week from the day of the first alert.
 *
 * @param since the day of the first alert
 * @param brokeOut how many artists did what the alerts ask about
 * @param found how many of them had an alert, at most as many days before as the question looks
 *     ahead
 */
public record Discovery(LocalDate since, int brokeOut, int found) {
  private static final int WEEK = 7;

  public Discovery {
    if (found < 0 || found > brokeOut) {
      throw new IllegalArgumentException(
          "no more can be found than broke out: " + found + " of " + brokeOut);
    }
  }

  /**
   * Counts who broke out.
   *
   * @param series of one metric, one an artist
   * @param alerts on that metric and question
   * @param question what they ask
   * @param today the day until which is looked
   */
  public static Discovery of(
      Collection<MetricSeries> series,
      List<BreakoutAlert> alerts,
      BreakoutQuestion question,
      LocalDate today) {
    LocalDate since =
        alerts.stream().map(BreakoutAlert::asOf).min(Comparator.naturalOrder()).orElse(today);
    Map<String, TreeSet<Integer>> told = new HashMap<>();
    for (BreakoutAlert alert : alerts) {
      told.computeIfAbsent(alert.artist(), artist -> new TreeSet<>())
          .add((int) alert.asOf().toEpochDay());
    }
    int brokeOut = 0;
    int found = 0;
    for (MetricSeries one : series) {
      OptionalInt event = event(one, question, (int) since.toEpochDay(), (int) today.toEpochDay());
      if (event.isPresent()) {
        int day = event.getAsInt();
        Integer alert = told.getOrDefault(one.artist(), new TreeSet<>()).lower(day);
        brokeOut++;
        found += alert != null && day - alert <= question.withinDays() ? 1 : 0;
      }
    }
    return new Discovery(since, brokeOut, found);
  }

  /** The first day on which what was asked came true. */
  private static OptionalInt event(
      MetricSeries series, BreakoutQuestion question, int from, int until) {
    int known = series.known(until);
    for (int day = from; day < until; day += WEEK) {
      double level = question.level(series, day) * BreakoutQuestion.ROUNDING;
      int latest = Math.min(known, series.known(day + question.withinDays()));
      // Of an artist who is not asked the level is not a number, and nothing reaches it.
      for (int point = series.known(day); point < latest && level > 0; point++) {
        if (series.value(point) >= level) {
          return OptionalInt.of(series.day(point));
        }
      }
    }
    return OptionalInt.empty();
  }
}
