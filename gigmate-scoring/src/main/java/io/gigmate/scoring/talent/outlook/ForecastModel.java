package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.MedianLine;
import io.gigmate.scoring.internal.stats.Medians;
import io.gigmate.scoring.internal.stats.RobustTreeSettings;
import io.gigmate.scoring.internal.stats.RobustTrees;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The change of a series over a horizon, in logarithms: a line of a few figures, trees for what it
 * leaves, and how large the errors usually are for such a row.
 */
final class ForecastModel {
  private static final int MOST_ROWS = 15_000;
  private static final int TREES = 60;

  /** Below so many rows, trees are smaller and learn more slowly. */
  private static final int FEW = 5000;

  /** So many rows of nought stand against each figure of the line, for each week ahead. */
  private static final double PENALTY = 40;

  private static final double HALF_LIFE = 6 * 365.25;
  private static final double SMALLEST_ERROR = 2e-3;
  private static final double USUAL_WEEK = 0.15;
  private static final int FEWEST = 60;

  private final MedianLine line;
  private final RobustTrees trees;
  private final RobustTrees sizes;
  private final double usual;
  private final Stillness stillness;
  private final double near;

  private ForecastModel(
      MedianLine line,
      RobustTrees trees,
      RobustTrees sizes,
      double usual,
      Stillness stillness,
      double near) {
    this.stillness = stillness;
    this.near = near;
    this.line = line;
    this.trees = trees;
    this.sizes = sizes;
    this.usual = usual;
  }

  static ForecastModel fit(ForecastRows rows, int known, int today, int horizon) {
    double kept = Math.min(1, MOST_ROWS / (double) Math.max(1, known));
    SplitMix dice = new SplitMix(1);
    int[] at = IntStream.range(0, known).filter(i -> dice.nextDouble() < kept).toArray();
    int n = at.length;
    double[][] x = Arrays.stream(at).mapToObj(i -> rows.line[i]).toArray(double[][]::new);
    double[][] columns = Arrays.stream(at).mapToObj(i -> rows.columns[i]).toArray(double[][]::new);
    double[] y = Arrays.stream(at).mapToDouble(i -> rows.change[i]).toArray();
    double[] weight =
        Arrays.stream(at)
            .mapToDouble(i -> Math.pow(0.5, (today - rows.day[i]) / HALF_LIFE))
            .toArray();
    int width = SeriesFeatures.COUNT + ForecastFeatures.LINE;
    boolean[] rising = new boolean[width];
    boolean[] used = new boolean[width];
    Arrays.fill(used, true);
    MedianLine line =
        n < FEWEST
            ? MedianLine.flat(ForecastFeatures.LINE)
            : MedianLine.fit(x, y, weight, n, PENALTY * horizon / 7);
    double[] left = new double[n];
    for (int i = 0; i < n; i++) {
      left[i] = y[i] - line.at(x[i]);
    }
    int trees = n < FEWEST ? 0 : TREES;
    int leaf = Math.max(20, Math.min(200, n / 60));
    RobustTreeSettings settings =
        new RobustTreeSettings(trees, n < FEW ? 2 : 4, leaf, n < FEW ? 0.05 : 0.12, 0.7, 0.4);
    RobustTrees top = RobustTrees.fit(columns, left, weight, rising, used, settings, 1);
    double[] size = new double[n];
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      errors[i] = Math.abs(left[i] - top.at(columns[i]));
    }
    double near = n == 0 ? 0 : Medians.of(errors, n);
    Stillness stillness = Stillness.fit(columns, y, weight);
    for (int i = 0; i < n; i++) {
      size[i] = Math.log(SMALLEST_ERROR + Math.abs(left[i] - top.at(columns[i])));
    }
    double prior = Math.log(0.67 * USUAL_WEEK * Math.sqrt(horizon / 7.0));
    double usual = n == 0 ? prior : (n * Medians.of(size, n) + FEWEST * prior) / (n + FEWEST);
    for (int i = 0; i < n; i++) {
      size[i] -= usual;
    }
    RobustTrees sizes = RobustTrees.fit(columns, size, weight, rising, used, settings, 2);
    return new ForecastModel(line, top, sizes, usual, stillness, near);
  }

  /**
   * Returns the change. Where an artist may well fall silent, the last value stays the last one;
   * then that is the answer, if it is closer to what comes more often than the middle would be.
   */
  double change(double[] lineX, double[] columns) {
    double middle = line.at(lineX) + trees.at(columns);
    double still = stillness.probability(columns);
    double size = size(columns);
    double atLast = still + (1 - still) * within(middle, size);
    double atMiddle = (Math.abs(middle) <= near ? still : 0) + (1 - still) * within(0, size);
    return atLast > atMiddle ? 0 : middle;
  }

  /** The share of a law of Laplace about the middle, of this median size, that lies near 0. */
  private double within(double middle, double size) {
    return below(near - middle, size) - below(-near - middle, size);
  }

  private static double below(double x, double size) {
    double half = 0.5 * Math.exp(-Math.abs(x) * Math.log(2) / size);
    return x < 0 ? half : 1 - half;
  }

  double size(double[] columns) {
    return Math.exp(usual + sizes.at(columns));
  }
}
