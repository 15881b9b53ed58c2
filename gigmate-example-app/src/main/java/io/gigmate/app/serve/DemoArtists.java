package io.gigmate.app.serve;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Streams of artists who do not exist, for a demonstration: the same for the same day and seed.
 * Their names say that they are simulated, so that no list can hide it.
 */
final class DemoArtists {
  private static final Metric STREAMS = Metric.named("weekly_streams");
  private static final int WEEKS = 60;

  private DemoArtists() {}

  /** Returns sixty weeks of each, the last of them the week before the day. */
  static List<MetricSeries> streams(LocalDate today, long seed) {
    LocalDate last = today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    SplittableRandom dice = new SplittableRandom(seed);
    return List.of(
        artist("Simulated: the climber", last, 800, 0.01, 0.09, dice.split()),
        artist("Simulated: the steady one", last, 5200, 0.004, 0.004, dice.split()),
        artist("Simulated: the newcomer", last, 90, 0.03, 0.14, dice.split()),
        artist("Simulated: past the peak", last, 9000, 0.01, -0.06, dice.split()),
        artist("Simulated: the quiet one", last, 240, 0, 0, dice.split()));
  }

  /** One that grows by so much a week, and by so much in the last ten weeks. */
  private static MetricSeries artist(
      String name, LocalDate last, double level, double pace, double late, SplittableRandom dice) {
    List<MetricPoint> points = new ArrayList<>();
    double log = Math.log(level);
    for (int week = 0; week < WEEKS; week++) {
      log += week < WEEKS - 10 ? pace : late;
      double noise = 0.06 * (dice.nextDouble() + dice.nextDouble() - 1);
      points.add(
          new MetricPoint(last.minusWeeks(WEEKS - 1L - week), Math.rint(Math.exp(log + noise))));
    }
    return MetricSeries.of(name, STREAMS, points);
  }
}
