package io.gigmate.scoring.talent;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Weekly streams of local artists: levels that wander and drift, noise, seasons, releases that
 * fade, now and then something that goes round and leaves a part behind, weeks that are missing.
 */
public final class SimulatedArtists {
  public static final LocalDate FIRST = LocalDate.of(2019, 1, 7);
  public static final Metric STREAMS = Metric.named("spotify_weekly_streams");

  private SimulatedArtists() {}

  public static List<MetricSeries> streams(int artists, int weeks, long seed) {
    Random dice = new Random(seed);
    List<MetricSeries> series = new ArrayList<>();
    for (int a = 0; a < artists; a++) {
      series.add(one(String.format(Locale.ROOT, "artist %03d", a), weeks, dice));
    }
    return series;
  }

  private static MetricSeries one(String name, int weeks, Random dice) {
    double level = Math.log(200) + 5.5 * dice.nextDouble();
    double drift = 0.002 + 0.006 * dice.nextGaussian();
    double wander = 0.02 + 0.03 * dice.nextDouble();
    double noise = 0.03 + 0.08 * dice.nextDouble();
    double season = 0.25 * dice.nextDouble();
    double phase = 6.28 * dice.nextDouble();
    double fading = 0;
    List<MetricPoint> points = new ArrayList<>();
    for (int w = dice.nextInt(weeks / 3); w < weeks; w++) {
      drift = 0.98 * drift + 0.0015 * dice.nextGaussian();
      level += drift + wander * dice.nextGaussian();
      if (dice.nextDouble() < 0.012) {
        double round = -Math.log(1 - dice.nextDouble()) / 1.3;
        fading += round;
        level += 0.2 * round * dice.nextDouble();
      }
      fading = 0.82 * fading + (dice.nextDouble() < 0.06 ? 0.1 + 0.4 * dice.nextDouble() : 0);
      double log =
          level + fading + season * Math.sin(w * 6.28 / 52 + phase) + noise * dice.nextGaussian();
      if (points.isEmpty() || dice.nextDouble() > 0.02) {
        points.add(new MetricPoint(FIRST.plusWeeks(w), Math.rint(Math.exp(log))));
      }
    }
    return MetricSeries.of(name, STREAMS, points);
  }

  /** The same artists, with what lies after a day left out, and artists without anything too. */
  public static List<MetricSeries> until(List<MetricSeries> series, LocalDate last) {
    return series.stream()
        .filter(one -> !one.date(0).isAfter(last))
        .map(
            one ->
                MetricSeries.of(
                    one.artist(),
                    one.metric(),
                    one.points().stream().filter(p -> !p.date().isAfter(last)).toList()))
        .toList();
  }

  /** The same artists in other units. */
  public static MetricSeries times(MetricSeries one, double factor) {
    return MetricSeries.of(
        one.artist(),
        one.metric(),
        one.points().stream().map(p -> new MetricPoint(p.date(), p.value() * factor)).toList());
  }

  /** A series of one value a week. */
  public static MetricSeries weekly(String artist, Metric metric, double... values) {
    List<MetricPoint> points = new ArrayList<>();
    for (int w = 0; w < values.length; w++) {
      if (!Double.isNaN(values[w])) {
        points.add(new MetricPoint(FIRST.plusWeeks(w), values[w]));
      }
    }
    return MetricSeries.of(artist, metric, points);
  }
}
