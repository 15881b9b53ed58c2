package io.gigmate.examples.story;

import io.gigmate.scoring.talent.outlook.BreakoutBacktest;
import io.gigmate.scoring.talent.outlook.BreakoutPrediction;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Half a year of one market: what the scout said each Monday from what was known that Monday.
 * {@link BreakoutBacktest} goes forward in time and sees no later value.
 */
final class Replay {
  static final BreakoutQuestion QUESTION = BreakoutQuestion.multiply(2, 60);

  /** Nobody is told of the same artist again before so many weeks. */
  private static final int QUIET = 8;

  final long seed;
  final SimulatedMarket market;
  private final double[][] said = new double[SimulatedMarket.WATCHED][SimulatedMarket.ARTISTS];
  private final boolean[][] came = new boolean[SimulatedMarket.WATCHED][SimulatedMarket.ARTISTS];

  Replay(long seed) {
    this.seed = seed;
    this.market = new SimulatedMarket(seed);
    List<MetricSeries> counts = market.counts();
    LocalDate first = SimulatedMarket.day(SimulatedMarket.KNOWN);
    LocalDate last = SimulatedMarket.day(SimulatedMarket.KNOWN + SimulatedMarket.WATCHED - 1);
    for (BreakoutPrediction each :
        BreakoutBacktest.run(counts, QUESTION, first, last, done -> {}).predictions()) {
      int week = (int) ChronoUnit.WEEKS.between(first, each.asOf());
      int artist = SimulatedMarket.number(each.artist());
      said[week][artist] = each.probability();
      came[week][artist] = each.cameTrue();
    }
  }

  double said(int artist, int week) {
    return said[week - SimulatedMarket.KNOWN][artist];
  }

  /** Those who begin to break out while the scout watches, by week. */
  List<Breakout> breakouts(double threshold) {
    List<Breakout> found = new ArrayList<>();
    for (int i = 1; i < said.length; i++) {
      for (int a = 0; a < SimulatedMarket.ARTISTS; a++) {
        if (came[i][a] && !cameBefore(a, i)) {
          int onset = SimulatedMarket.KNOWN + i;
          int peak = peak(a, onset);
          found.add(new Breakout(a, onset, peak, firstAlert(a, onset, peak, threshold)));
        }
      }
    }
    return found;
  }

  private boolean cameBefore(int artist, int i) {
    return Arrays.stream(came, 0, i).anyMatch(week -> week[artist]);
  }

  private int peak(int artist, int onset) {
    int best = onset;
    double most = 0;
    for (int w = onset; w < Math.min(onset + 18, SimulatedMarket.WEEKS - 1); w++) {
      double growth = market.followers(artist, w + 1) / market.followers(artist, w);
      if (growth > most) {
        most = growth;
        best = w;
      }
    }
    return best;
  }

  private int firstAlert(int artist, int onset, int peak, double threshold) {
    int last = Math.min(peak, SimulatedMarket.KNOWN + said.length - 1);
    for (int w = onset; w <= last; w++) {
      if (said(artist, w) >= threshold) {
        return w;
      }
    }
    return -1;
  }

  /**
   * An alert.
   *
   * @param artist by number
   * @param week in which it came
   * @param cameTrue whether the artist doubled within 60 days
   */
  record Alert(int artist, int week, boolean cameTrue) {}

  /** Every alert, right or wrong, the same artist once in eight weeks. */
  List<Alert> alerts(double threshold) {
    List<Alert> alerts = new ArrayList<>();
    int[] last = new int[SimulatedMarket.ARTISTS];
    Arrays.fill(last, -QUIET);
    for (int i = 0; i < said.length; i++) {
      for (int a = 0; a < last.length; a++) {
        if (said[i][a] >= threshold && i - last[a] >= QUIET) {
          last[a] = i;
          alerts.add(new Alert(a, SimulatedMarket.KNOWN + i, came[i][a]));
        }
      }
    }
    return alerts;
  }
}
