package io.gigmate.app.demo;

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
 * What is counted of artists who do not exist, sixty weeks of each: streams of all of them, and of
 * most what TikTok, Instagram and Spotify count. What happens on TikTok is streamed two weeks
 * later.
 */
final class DemoStreams {
  private static final int WEEKS = 60;
  private static final int LATE = 10;
  private static final int LAG = 2;

  private final LocalDate last;
  private final List<MetricSeries> series = new ArrayList<>();

  private DemoStreams(LocalDate last) {
    this.last = last;
  }

  /** Returns the series of acts, the last value of each in the week that ends with the day. */
  static List<MetricSeries> of(List<DemoAct> acts, LocalDate today, long seed) {
    DemoStreams all =
        new DemoStreams(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    SplittableRandom dice = new SplittableRandom(seed);
    acts.forEach(act -> all.count(act, dice.split()));
    return List.copyOf(all.series);
  }

  private void count(DemoAct act, SplittableRandom dice) {
    double[] level = new double[WEEKS];
    double[] wave = new double[WEEKS + LAG];
    double log = Math.log(act.streams());
    for (int week = 0; week < wave.length; week++) {
      wave[week] = 0.16 * (dice.nextDouble() + dice.nextDouble() - 1);
    }
    for (int week = 0; week < WEEKS; week++) {
      log += week < WEEKS - LATE ? act.pace() : act.latePace();
      level[week] = log;
    }
    add(act, "weekly_streams", week -> Math.exp(level[week] + wave[week]));
    if (!act.everywhere()) {
      return;
    }
    add(act, "tiktok_views", week -> 3 * Math.exp(level[week] + wave[week + LAG]));
    double liked = 0.03 + 0.05 * dice.nextDouble();
    add(act, "tiktok_likes", week -> 3 * liked * Math.exp(level[week] + wave[week + LAG]));
    add(act, "instagram_followers", week -> 4 * Math.exp(level[week] + 0.2 * wave[week]));
    add(act, "spotify_monthly_listeners", week -> 2.5 * Math.exp(level[week] + 0.5 * wave[week]));
    add(act, "spotify_followers", week -> 0.6 * Math.exp(level[week] + 0.1 * wave[week]));
  }

  private interface Value {
    double in(int week);
  }

  private void add(DemoAct act, String metric, Value value) {
    List<MetricPoint> points = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      points.add(new MetricPoint(last.minusWeeks(WEEKS - 1L - week), Math.rint(value.in(week))));
    }
    series.add(MetricSeries.of(act.name(), Metric.named(metric), points));
  }
}
