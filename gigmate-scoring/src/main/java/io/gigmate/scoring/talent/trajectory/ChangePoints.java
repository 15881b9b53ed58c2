package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The weeks from which on a series grows or falls at another pace.
 *
 * <p>Weekly changes, in logarithms, are cut into stretches of one mean each, such that the squares
 * that are left and a penalty for each stretch are smallest; the penalty is twice the logarithm of
 * the weeks, in units of the series' own noise.
 *
 * <p>Source: the exact search is that of B. Jackson et al., An algorithm for optimal partitioning
 * of data on an interval, IEEE Signal Processing Letters 12 (2005); the penalty that of Y.-C. Yao,
 * Estimating the number of change-points via Schwarz' criterion, 1988, doubled since changes of a
 * level follow each other with opposite signs.
 */
public final class ChangePoints {
  private static final int SHORTEST = 4;
  private static final double PENALTY = 4;

  private ChangePoints() {}

  /** Returns the first days of the weeks in which a new pace began, as seen on a day. */
  public static List<LocalDate> of(MetricSeries series, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    if (series.known(day) == 0) {
      return List.of();
    }
    WeeklyMoves weekly = WeeklyMoves.of(series, day);
    double[] moves = weekly.moves();
    int n = moves.length;
    double[] sum = new double[n + 1];
    double[] squares = new double[n + 1];
    int[] known = new int[n + 1];
    for (int i = 0; i < n; i++) {
      boolean isKnown = Double.isFinite(moves[i]);
      double move = isKnown ? moves[i] : 0;
      sum[i + 1] = sum[i] + move;
      squares[i + 1] = squares[i] + move * move;
      known[i + 1] = known[i] + (isKnown ? 1 : 0);
    }
    double noise = weekly.noise();
    double penalty = PENALTY * Math.log(Math.max(2, known[n])) * noise * noise;
    double[] best = new double[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -penalty;
    for (int end = 1; end <= n; end++) {
      for (int begin = 0; begin < end; begin++) {
        int points = known[end] - known[begin];
        if ((points < SHORTEST && begin > 0) || Double.isInfinite(best[begin])) {
          continue;
        }
        double total = sum[end] - sum[begin];
        double left = squares[end] - squares[begin] - (points == 0 ? 0 : total * total / points);
        if (best[begin] + left + penalty < best[end]) {
          best[end] = best[begin] + left + penalty;
          from[end] = begin;
        }
      }
    }
    List<LocalDate> changes = new ArrayList<>();
    for (int end = n; end > 0 && from[end] > 0; end = from[end]) {
      changes.add(asOf.minusDays(7L * (n - from[end]) + 6));
    }
    Collections.reverse(changes);
    return List.copyOf(changes);
  }
}
