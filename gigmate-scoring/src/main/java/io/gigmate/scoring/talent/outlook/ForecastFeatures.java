package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.talent.series.MetricSeries;

/**
 * What a series says on a day about how it goes on, in logarithms of its last value: how far its
 * smoothed level lies above it, how it grew, what it did a year before.
 */
final class ForecastFeatures {
  static final int LINE = 9;

  private static final double[] SMOOTHING = {0.6, 0.3, 0.15, 0.05};
  private static final int YEAR = 364;
  private static final double MOST = 1.5;

  private ForecastFeatures() {}

  /** Returns the figures for a line; 0 is what says nothing. */
  static double[] line(MetricSeries s, int day, int horizon) {
    int n = s.known(day);
    double floor = floor(s, n);
    double last = Math.log(Math.max(floor, s.value(n - 1)));
    double[] x = new double[LINE];
    double[] level = new double[SMOOTHING.length];
    int from = Math.max(0, n - 120);
    for (int i = from; i < n; i++) {
      double v = Math.log(Math.max(floor, s.value(i)));
      for (int k = 0; k < level.length; k++) {
        // Young series: the mean of what there is, until there is enough to forget.
        double share = Math.max(SMOOTHING[k], 1.0 / (i - from + 1));
        level[k] += share * (v - level[k]);
      }
    }
    for (int k = 0; k < level.length; k++) {
      x[k] = cut(level[k] - last);
    }
    double recent = mean(s, n, day, 0, 28, floor);
    x[4] = cut(recent - mean(s, n, day, 28, 56, floor)) * horizon / 28;
    x[5] = cut(recent - mean(s, n, day, 63, 91, floor)) * horizon / 63;
    double then = around(s, n, day - YEAR, floor);
    double thenLater = around(s, n, Math.min(day, day - YEAR + horizon), floor);
    x[6] = cut(thenLater - then);
    int silence = day - s.day(n - 1);
    x[7] = silence > 7 ? 0.1 : 0;
    x[8] = 0.1;
    for (int k = 0; k < x.length; k++) {
      x[k] = Double.isNaN(x[k]) ? 0 : x[k];
    }
    return x;
  }

  /** Nothing is below a thousandth of the largest value so far: zeros have no logarithm. */
  static double floor(MetricSeries s, int n) {
    return Math.max(1e-3 * s.largest(0, n), 1e-9);
  }

  private static double cut(double value) {
    return Math.max(-MOST, Math.min(MOST, value));
  }

  private static double mean(MetricSeries s, int n, int day, int from, int to, double floor) {
    double sum = 0;
    int points = 0;
    for (int i = n - 1; i >= 0 && s.day(i) > day - to; i--) {
      if (s.day(i) <= day - from) {
        sum += Math.log(Math.max(floor, s.value(i)));
        points++;
      }
    }
    return points == 0 ? Double.NaN : sum / points;
  }

  /** The mean of five weeks about a day, as far as known. */
  private static double around(MetricSeries s, int n, int day, double floor) {
    double sum = 0;
    int points = 0;
    for (int i = s.known(day - 18); i < n && s.day(i) <= day + 17; i++) {
      sum += Math.log(Math.max(floor, s.value(i)));
      points++;
    }
    return points == 0 ? Double.NaN : sum / points;
  }
}
