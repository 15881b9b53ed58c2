package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.Bins;
import io.gigmate.scoring.internal.stats.BoostedTrees;
import io.gigmate.scoring.internal.stats.Cuts;
import io.gigmate.scoring.internal.stats.Logistic;
import io.gigmate.scoring.internal.stats.TreeSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How likely the last value of a series stays the last one, or comes again to the digit. */
final class Stillness {
  private static final int BINS = 64;

  /** Where it is rarer, it is never. */
  private static final double RARE = 0.02;

  private final double base;
  private final Cuts[] cuts;
  private final BoostedTrees trees;

  private Stillness(double base, Cuts[] cuts, BoostedTrees trees) {
    this.base = base;
    this.cuts = cuts;
    this.trees = trees;
  }

  static Stillness fit(double[][] columns, double[] change, double[] weight) {
    int n = change.length;
    int[] still = Arrays.stream(change).mapToInt(y -> y == 0 ? 1 : 0).toArray();
    int yes = Arrays.stream(still).sum();
    BoostedTrees none = new BoostedTrees(0, List.of());
    if (n == 0 || yes < Math.max(100, RARE * n) || yes > n - 100) {
      return new Stillness(
          yes < RARE * n ? Double.NEGATIVE_INFINITY : Logistic.ofShare(yes, n), new Cuts[0], none);
    }
    Cuts[] cuts = new Cuts[columns[0].length];
    int[] sizes = new int[cuts.length];
    for (int c = 0; c < cuts.length; c++) {
      int column = c;
      cuts[c] = Cuts.of(Arrays.stream(columns).mapToDouble(x -> x[column]).toArray(), BINS);
      sizes[c] = cuts[c].size();
    }
    Bins bins = new Bins(n, sizes, new boolean[cuts.length]);
    for (int i = 0; i < n; i++) {
      fill(bins, i, cuts, columns[i]);
    }
    double base = Logistic.ofShare(yes, n);
    double[] start = new double[n];
    Arrays.fill(start, base);
    int leaf = Math.max(20, n / 300);
    TreeSettings settings = new TreeSettings(60, 0.15, 8, 5, 5, 1, leaf, 1, 0.4, 10, 10, 10, 40);
    int[] all = IntStream.range(0, n).toArray();
    return new Stillness(
        base,
        cuts,
        BoostedTrees.fitOnTop(bins, still, weight, start, all, new int[0], settings, 3));
  }

  private static void fill(Bins bins, int row, Cuts[] cuts, double[] x) {
    for (int c = 0; c < cuts.length; c++) {
      bins.set(c, row, cuts[c].bin(x[c]));
    }
  }

  double probability(double[] columns) {
    if (cuts.length == 0) {
      return Logistic.probability(base);
    }
    int[] sizes = new int[cuts.length];
    for (int c = 0; c < cuts.length; c++) {
      sizes[c] = cuts[c].size();
    }
    Bins one = new Bins(1, sizes, new boolean[cuts.length]);
    fill(one, 0, cuts, columns);
    return Logistic.probability(base + trees.logOdds(one, 0));
  }
}
