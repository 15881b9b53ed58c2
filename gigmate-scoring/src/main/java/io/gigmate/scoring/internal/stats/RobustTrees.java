package io.gigmate.scoring.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient-boosted trees for the median of a number: robust against outliers, with columns in which
 * the answer may only rise, and NaN as a value of its own. The same rows and seed give the same
 * trees.
 *
 * <p>Source: J. Friedman, Greedy function approximation, Annals of Statistics 29 (2001), M- and
 * LAD-TreeBoost; G. Ke et al., LightGBM, NIPS 2017, for histograms; a row's share of an answer is
 * the change of the nodes' values on its path, after A. Saabas, Interpreting random forests (2014).
 */
public final class RobustTrees {
  private static final int BINS = 48;

  private final List<RobustTree> trees;
  private final RobustTreeWalk walk;

  private RobustTrees(List<RobustTree> trees, int columns) {
    this.trees = trees;
    this.walk = new RobustTreeWalk(trees, columns);
  }

  /**
   * Learns from rows.
   *
   * @param rising columns in which the answer may only rise
   * @param used columns that may be used at all
   */
  public static RobustTrees fit(
      double[][] x,
      double[] y,
      double[] weights,
      boolean[] rising,
      boolean[] used,
      RobustTreeSettings settings,
      long seed) {
    int n = y.length;
    SplitMix dice = new SplitMix(seed);
    Histogram histogram = Histogram.of(x, used, BINS);
    int[] columns = histogram.varying();
    double bound = medianSize(y);
    double[] residuals = y.clone();
    double[] pull = new double[n];
    int[] rows = new int[n];
    List<RobustTree> trees = new ArrayList<>();
    RobustTreeGrower grower = new RobustTreeGrower(histogram, weights, rising, settings);
    for (int t = 0; t < settings.trees(); t++) {
      int m = 0;
      for (int i = 0; i < n; i++) {
        if (dice.nextDouble() < settings.rowShare()) {
          rows[m++] = i;
        }
      }
      if (m < 2 * settings.smallestLeaf()) {
        continue;
      }
      for (int i = 0; i < n; i++) {
        double sign = bound > 0 ? residuals[i] / bound : Math.signum(residuals[i]);
        pull[i] = weights[i] * Math.max(-1, Math.min(1, sign));
      }
      RobustTree tree =
          grower.grow(pull, residuals, rows, m, sample(columns, settings.columnShare(), dice));
      for (int i = 0; i < n; i++) {
        residuals[i] -= tree.at(x[i]);
      }
      trees.add(tree);
    }
    return new RobustTrees(trees, used.length);
  }

  private static double medianSize(double[] y) {
    double[] sizes = new double[y.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(y[i]);
    }
    return sizes.length == 0 ? 0 : Medians.select(sizes, sizes.length / 2);
  }

  private static int[] sample(int[] from, double share, SplitMix dice) {
    int[] columns = from.clone();
    int size = (int) Math.max(Math.min(columns.length, 1), Math.round(columns.length * share));
    for (int i = 0; i < size; i++) {
      int j = i + dice.nextInt(columns.length - i);
      int kept = columns[i];
      columns[i] = columns[j];
      columns[j] = kept;
    }
    int[] sample = Arrays.copyOf(columns, size);
    Arrays.sort(sample);
    return sample;
  }

  /** Returns the answer for a row. */
  public double at(double[] x) {
    return walk.sum(x);
  }

  /** Adds each column's share of the answer, times the scale; returns the constant's share. */
  public double share(double[] x, double scale, double[] shares) {
    double constant = 0;
    for (RobustTree tree : trees) {
      constant += tree.share(x, scale, shares);
    }
    return constant;
  }
}
