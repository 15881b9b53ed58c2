package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.internal.stats.Medians;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.util.Arrays;

/** The changes of a series from week to week, in logarithms, as seen on a day. */
final class WeeklyMoves {
  private static final int WEEK = 7;
  private static final int MOST_WEEKS = 104;

  /** A usual move of a week, and how many of them stand against a series' own. */
  private static final double PRIOR_MOVE = 0.15;

  private static final int PRIOR_WEEKS = 4;

  /** The median absolute deviation of a normal law is this part of its deviation. */
  static final double MAD_OF_NORMAL = 0.6745;

  private final double[] logs;

  private WeeklyMoves(double[] logs) {
    this.logs = logs;
  }

  /**
   * Weeks end with the day; the earliest comes first, and NaN is a week without a value above 0.
   */
  static WeeklyMoves of(MetricSeries series, int day) {
    int weeks = Math.min(MOST_WEEKS, (day - series.day(0)) / WEEK + 1);
    double[] logs = new double[Math.max(0, weeks)];
    for (int w = 0; w < logs.length; w++) {
      int end = day - WEEK * (logs.length - 1 - w);
      double mean = Trajectory.mean(series, end - WEEK, end);
      logs[w] = mean > 0 ? Math.log(mean) : Double.NaN;
    }
    return new WeeklyMoves(logs);
  }

  /** Returns the logarithm of each week's mean. */
  double[] logs() {
    return logs.clone();
  }

  /** Returns the change of each week but the first; NaN where one of the two is not known. */
  double[] moves() {
    double[] moves = new double[Math.max(0, logs.length - 1)];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = logs[i + 1] - logs[i];
    }
    return moves;
  }

  /** Returns the deviation of a week's move, robustly, drawn to a usual one. */
  double noise() {
    double[] known = Arrays.stream(moves()).filter(Double::isFinite).map(Math::abs).toArray();
    double own = known.length == 0 ? 0 : Medians.of(known, known.length) / MAD_OF_NORMAL;
    return (known.length * own + PRIOR_WEEKS * PRIOR_MOVE) / (known.length + PRIOR_WEEKS);
  }
}
