package io.gigmate.scoring.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient-boosted trees on binned columns for an outcome of 0 or 1.
 *
 * <p>Source: J. Friedman, Greedy function approximation, Annals of Statistics 29 (2001); T. Chen,
 * C. Guestrin, XGBoost, KDD 2016, for the second-order gain; G. Ke et al., LightGBM, NIPS 2017, for
 * histograms, leaf-wise growth and splits by category.
 */
public final class BoostedTrees {
  private final double base;
  private final List<Tree> trees;

  /** Creates them from their parts. */
  public BoostedTrees(double base, List<Tree> trees) {
    this.base = base;
    this.trees = List.copyOf(trees);
  }

  /** Returns the log-odds before the first tree. */
  public double base() {
    return base;
  }

  /** Returns the trees, in the order in which they were grown. */
  public List<Tree> trees() {
    return trees;
  }

  /** Returns how many trees there are. */
  public int size() {
    return trees.size();
  }

  /** Returns the log-odds of a row. */
  public double logOdds(Bins x, int row) {
    double sum = base;
    for (Tree tree : trees) {
      sum += tree.at(x, row);
    }
    return sum;
  }

  /** Adds each column's share of the log-odds, times the scale; returns the constant's share. */
  public double share(Bins x, int row, double scale, double[] shares) {
    double constant = base;
    for (Tree tree : trees) {
      constant += tree.share(x, row, scale, shares);
    }
    return scale * constant;
  }

  /**
   * Learns from some rows and stops when the loss of others no longer falls.
   *
   * @param learned rows to learn from
   * @param watched rows that tell when to stop
   */
  public static BoostedTrees fit(
      Bins x, int[] outcome, int[] learned, int[] watched, TreeSettings settings, long seed) {
    double yes = 0;
    for (int row : learned) {
      yes += outcome[row];
    }
    double base = Logistic.ofShare(yes, learned.length);
    double[] weight = new double[x.rows];
    Arrays.fill(weight, 1);
    double[] z = new double[x.rows];
    Arrays.fill(z, base);
    Watch watch = new Watch(watched, Double.MAX_VALUE);
    List<Tree> trees = grow(x, outcome, weight, z, learned, watch, settings, seed);
    return new BoostedTrees(base, trees);
  }

  /**
   * Learns what another model leaves, with rows that count for more or less; the base is 0, since
   * the other model has its own.
   *
   * @param weight of each row
   * @param start the other model's log-odds of each row
   * @param learned rows to learn from
   * @param watched rows that tell when to stop; with none, all trees are kept
   */
  public static BoostedTrees fitOnTop(
      Bins x,
      int[] outcome,
      double[] weight,
      double[] start,
      int[] learned,
      int[] watched,
      TreeSettings settings,
      long seed) {
    double loss = 0;
    for (int row : watched) {
      loss += weight[row] * Logistic.loss(start[row], outcome[row]);
    }
    Watch watch = new Watch(watched, loss);
    return new BoostedTrees(
        0, grow(x, outcome, weight, start.clone(), learned, watch, settings, seed));
  }

  /** Rows that tell when to stop, and the loss that the first tree has to beat. */
  private static final class Watch {
    private final int[] rows;
    private final double loss;

    Watch(int[] rows, double loss) {
      this.rows = rows;
      this.loss = loss;
    }
  }

  private static List<Tree> grow(
      Bins x,
      int[] outcome,
      double[] weight,
      double[] z,
      int[] learned,
      Watch watch,
      TreeSettings settings,
      long seed) {
    int[] watched = watch.rows;
    TreeGrower grower =
        new TreeGrower(x, outcome, weight, z, learned, settings, new SplitMix(seed));
    List<Tree> trees = new ArrayList<>();
    double best = watch.loss;
    int bestSize = 0;
    while (trees.size() < settings.trees() && trees.size() - bestSize < settings.patience()) {
      Tree tree = grower.grow();
      if (tree.isLeaf(0)) {
        break;
      }
      trees.add(tree);
      for (int row : learned) {
        z[row] += tree.at(x, row);
      }
      double loss = 0;
      for (int row : watched) {
        z[row] += tree.at(x, row);
        loss += weight[row] * Logistic.loss(z[row], outcome[row]);
      }
      if (watched.length == 0 || loss < best) {
        best = loss;
        bestSize = trees.size();
      }
    }
    return trees.subList(0, bestSize);
  }
}
