package io.gigmate.scoring.internal.stats;

import io.gigmate.scoring.internal.stats.TreeGrower.Leaf;
import io.gigmate.scoring.internal.stats.TreeGrower.Split;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the split of a leaf that gains most. Numbers are cut between bins, with the blanks on
 * either side; levels are put in the order of their smoothed gradient, and some from either end go
 * left.
 */
final class SplitSearch {
  private final Bins x;
  private final TreeSettings settings;

  SplitSearch(Bins x, TreeSettings settings) {
    this.x = x;
    this.settings = settings;
  }

  @Nullable Split best(Leaf leaf, int[] columns) {
    if (leaf.rows() < 2 * settings.smallestLeaf()) {
      return null;
    }
    Scan scan = new Scan(leaf);
    for (int column : columns) {
      if (x.category[column]) {
        scan.levels(column);
      } else {
        scan.numbers(column, true);
        if (leaf.histogram[column][2] > 0) {
          scan.numbers(column, false);
        }
      }
    }
    return scan.best;
  }

  private final class Scan {
    private final Leaf leaf;
    private final double parent;
    private double bestGain;
    private @Nullable Split best;
    private double gradient;
    private double hessian;
    private double rows;

    Scan(Leaf leaf) {
      this.leaf = leaf;
      this.parent = score(leaf.gradient, leaf.hessian, settings.l2());
    }

    void numbers(int column, boolean blanksLeft) {
      double[] histogram = leaf.histogram[column];
      begin();
      if (blanksLeft) {
        take(histogram, 0);
      }
      for (int bin = 1; bin < x.sizes[column] && rightIsLarge(); bin++) {
        take(histogram, bin);
        if (histogram[3 * bin + 2] > 0 && improves(settings.l2())) {
          boolean[] goesLeft = new boolean[x.sizes[column]];
          Arrays.fill(goesLeft, 1, bin + 1, true);
          goesLeft[0] = blanksLeft;
          best = new Split(column, goesLeft, bestGain, gradient, hessian);
        }
      }
    }

    void levels(int column) {
      double[] histogram = leaf.histogram[column];
      int[] level = ordered(histogram, x.sizes[column]);
      for (int direction = 0; direction < 2; direction++) {
        begin();
        for (int i = 0; i < level.length && rightIsLarge(); i++) {
          take(histogram, level[direction == 0 ? i : level.length - 1 - i]);
          if (improves(settings.l2() + settings.categoryL2())) {
            boolean[] goesLeft = new boolean[x.sizes[column]];
            for (int k = 0; k <= i; k++) {
              goesLeft[level[direction == 0 ? k : level.length - 1 - k]] = true;
            }
            best = new Split(column, goesLeft, bestGain, gradient, hessian);
          }
        }
      }
    }

    private int[] ordered(double[] histogram, int bins) {
      int[] level = new int[bins];
      double[] key = new double[bins];
      int m = 0;
      for (int b = 0; b < bins; b++) {
        if (histogram[3 * b + 2] >= settings.smallestLevel()) {
          double k = histogram[3 * b] / (histogram[3 * b + 1] + settings.categorySmoothing());
          int i = m++;
          for (; i > 0 && key[i - 1] > k; i--) {
            key[i] = key[i - 1];
            level[i] = level[i - 1];
          }
          key[i] = k;
          level[i] = b;
        }
      }
      return Arrays.copyOf(level, m);
    }

    private void begin() {
      gradient = 0;
      hessian = 0;
      rows = 0;
    }

    private void take(double[] histogram, int bin) {
      gradient += histogram[3 * bin];
      hessian += histogram[3 * bin + 1];
      rows += histogram[3 * bin + 2];
    }

    private boolean rightIsLarge() {
      return leaf.rows() - rows >= settings.smallestLeaf()
          && leaf.hessian - hessian >= settings.smallestHessian();
    }

    private boolean improves(double l2) {
      if (rows < settings.smallestLeaf()
          || hessian < settings.smallestHessian()
          || !rightIsLarge()) {
        return false;
      }
      double gain =
          score(gradient, hessian, l2)
              + score(leaf.gradient - gradient, leaf.hessian - hessian, l2)
              - parent;
      if (gain <= bestGain) {
        return false;
      }
      bestGain = gain;
      return true;
    }
  }

  private static double score(double gradient, double hessian, double l2) {
    return gradient * gradient / (hessian + l2);
  }
}
