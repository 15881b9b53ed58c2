package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.Bins;
import io.gigmate.scoring.internal.stats.BoostedTrees;
import io.gigmate.scoring.internal.stats.Cuts;
import io.gigmate.scoring.internal.stats.PriorLogit;
import io.gigmate.scoring.internal.stats.SplitMix;
import io.gigmate.scoring.internal.stats.TreeScan;
import io.gigmate.scoring.internal.stats.TreeSettings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Log-odds learned from questions that are decided: {@link OpeningOdds}, and boosted trees for what
 * these leave. Few events grow no trees, and questions that overlap in time count as the one that
 * they nearly are.
 *
 * <p>Source: discrete-time hazards as a binary regression of one row a period, D. Cox, Regression
 * models and life-tables, JRSS B 34 (1972), and P. Allison, Discrete-time methods for the analysis
 * of event histories (1982); for the trees see {@link BoostedTrees}.
 */
final class BreakoutOdds {
  private static final int TREES = 200;
  private static final int BINS = 64;
  private static final int PATIENCE = 40;
  private static final int MOST_ROWS_OF_A_LEAF = 100;
  private static final int FEWEST_ROWS_OF_A_LEAF = 15;

  /** Years after which a row counts half: what charts count changes every few years. */
  private static final double HALF_LIFE = 6;

  private static final double DAYS_OF_A_YEAR = 365.25;

  /** Of the questions that came to nothing, so many for each that came true are learned from. */
  private static final int NO_FOR_YES = 6;

  private static final int ALL_UP_TO = 40_000;

  /** Below this, no trees are tried. */
  private static final int FEWEST_EVENTS = 10;

  /** Below this, the last third of the time says how many trees are worth it. */
  private static final int FEW_EVENTS = 400;

  private final PriorLogit opening;
  private final double[] usual;
  private final Cuts[] cuts;
  private final BoostedTrees trees;
  private final TreeScan scan;
  private final double baseRate;
  private final long questions;

  private BreakoutOdds(Learned learned, PriorLogit opening, BoostedTrees trees) {
    this.opening = opening;
    this.trees = trees;
    this.scan = new TreeScan(trees);
    this.usual = learned.usual;
    this.cuts = learned.cuts;
    this.baseRate = learned.baseRate;
    this.questions = learned.questions;
  }

  /** The rows that are learned from. */
  private static final class Learned {
    private final int[] day;
    private final int[] outcome;
    private final double[] weight;
    private final double[][] columns;
    private final double[][] opening;
    private final long questions;
    private final long yes;
    private final double baseRate;
    private final double[] usual = new double[OpeningOdds.COUNT];
    private final Cuts[] cuts = new Cuts[SeriesFeatures.COUNT];

    Learned(QuestionRows rows, int known, int today, int withinDays) {
      // A multiple of nothing comes true whatever happens, and teaches nothing.
      int[] real = IntStream.range(0, known).filter(i -> rows.level[i] > 0).toArray();
      questions = real.length;
      yes = IntStream.of(real).filter(i -> rows.outcome[i] == 1).count();
      double wanted = Math.max((double) NO_FOR_YES * yes, ALL_UP_TO);
      double kept = Math.min(1, wanted / Math.max(1, questions - yes));
      SplitMix dice = new SplitMix(1);
      int[] at =
          IntStream.of(real)
              .filter(i -> dice.nextDouble() < (rows.outcome[i] == 1 ? 1 : kept))
              .toArray();
      // A question stays true for as many weeks as it looks ahead.
      double overlap = Math.max(1, withinDays / 7.0);
      int n = at.length;
      day = new int[n];
      outcome = new int[n];
      weight = new double[n];
      columns = new double[n][];
      opening = new double[n][];
      double all = 0;
      double came = 0;
      for (int i = 0; i < n; i++) {
        int row = at[i];
        day[i] = rows.day[row];
        outcome[i] = rows.outcome[row];
        columns[i] = rows.columns[row];
        opening[i] = rows.opening[row];
        double age = (today - day[i]) / DAYS_OF_A_YEAR;
        weight[i] = Math.pow(0.5, age / HALF_LIFE) / overlap / (outcome[i] == 1 ? 1 : kept);
        all += weight[i];
        came += weight[i] * outcome[i];
        for (int k = 0; k < usual.length; k++) {
          usual[k] += weight[i] * opening[i][k];
        }
      }
      for (int k = 0; k < usual.length; k++) {
        usual[k] /= Math.max(1e-9, all);
      }
      baseRate = all > 0 ? came / all : Double.NaN;
      for (int c = 0; c < cuts.length; c++) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
          values[i] = columns[i][c];
        }
        cuts[c] = Cuts.of(values, BINS);
      }
    }

    int size() {
      return day.length;
    }

    double[] opened(PriorLogit logit) {
      double[] z = new double[size()];
      for (int i = 0; i < z.length; i++) {
        z[i] = logit.logOdds(opening[i]);
      }
      return z;
    }

    PriorLogit opening(int[] rows) {
      return OpeningOdds.fit(opening, outcome, weight, rows);
    }

    /** How many trees the last third of the time would have had. */
    int treesWorthIt(Bins bins, int withinDays) {
      int cut = 2 * size() / 3;
      int border = day[cut] - withinDays;
      int[] early = IntStream.range(0, cut).filter(i -> day[i] < border).toArray();
      int[] late = IntStream.range(cut, size()).toArray();
      double[] start = opened(opening(early));
      return BoostedTrees.fitOnTop(bins, outcome, weight, start, early, late, settings(TREES), 1)
          .size();
    }

    TreeSettings settings(int most) {
      int leaf = Math.max(FEWEST_ROWS_OF_A_LEAF, Math.min(MOST_ROWS_OF_A_LEAF, size() / 100));
      return new TreeSettings(most, 0.06, 6, 5, 1, 0, leaf, 1, 0.5, 10, 10, 10, PATIENCE);
    }
  }

  /**
   * Learns.
   *
   * @param known so many of the first rows are decided on the day
   */
  static BreakoutOdds fit(QuestionRows rows, int known, int day, int withinDays) {
    Learned learned = new Learned(rows, known, day, withinDays);
    int[] all = IntStream.range(0, learned.size()).toArray();
    PriorLogit opening = learned.opening(all);
    BoostedTrees none = new BoostedTrees(0, List.of());
    if (learned.yes < FEWEST_EVENTS || learned.questions - learned.yes < FEWEST_EVENTS) {
      return new BreakoutOdds(learned, opening, none);
    }
    Bins bins = bins(learned.cuts, learned.columns, 0, learned.size());
    int most = learned.yes < FEW_EVENTS ? learned.treesWorthIt(bins, withinDays) : TREES;
    if (most == 0) {
      return new BreakoutOdds(learned, opening, none);
    }
    BoostedTrees trees =
        BoostedTrees.fitOnTop(
            bins,
            learned.outcome,
            learned.weight,
            learned.opened(opening),
            all,
            new int[0],
            learned.settings(most),
            1);
    return new BreakoutOdds(learned, opening, trees);
  }

  private static Bins bins(Cuts[] cuts, double[][] columns, int from, int to) {
    int[] sizes = new int[cuts.length];
    for (int c = 0; c < cuts.length; c++) {
      sizes[c] = cuts[c].size();
    }
    Bins bins = new Bins(to - from, sizes, new boolean[cuts.length]);
    double[] column = new double[to - from];
    for (int c = 0; c < cuts.length; c++) {
      for (int i = 0; i < column.length; i++) {
        column[i] = columns[from + i][c];
      }
      for (int i = 0; i < column.length; i++) {
        bins.set(c, i, cuts[c].bin(column[i]));
      }
    }
    return bins;
  }

  /** Returns the share of the questions that came true, NaN where none is decided. */
  double baseRate() {
    return baseRate;
  }

  /** Returns how many decided questions it was learned from. */
  long questions() {
    return questions;
  }

  /** Returns the log-odds of some rows. */
  double[] logOdds(double[][] columns, double[][] figures, int from, int to) {
    Bins bins = bins(cuts, columns, from, to);
    double[] z = scan.logOdds(bins);
    for (int i = 0; i < z.length; i++) {
      z[i] = opening.logOdds(figures[from + i]) + z[i];
    }
    return z;
  }

  /**
   * Adds each column's share of the log-odds of one row, and returns what is left: the log-odds of
   * the usual artist.
   */
  double share(double[] columns, double[] shares) {
    double[] figures = OpeningOdds.figures(columns);
    double[] b = opening.coefficients();
    double rest = b[0];
    for (int k = 0; k < figures.length; k++) {
      rest += b[k + 1] * usual[k];
      shares[OpeningOdds.COLUMNS[k].at()] += b[k + 1] * (figures[k] - usual[k]);
    }
    Bins bins = bins(cuts, new double[][] {columns}, 0, 1);
    return rest + trees.share(bins, 0, 1, shares);
  }
}
