package io.gigmate.scoring.internal.stats;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Grows one tree after the other over the same rows. */
final class RobustTreeGrower {
  /** So many rows of nought stand against each leaf's own. */
  private static final double SHRINK = 10;

  private static final double SMALLEST_GAIN = 1e-9;

  private final Histogram histogram;
  private final double[] weights;
  private final boolean[] rising;
  private final RobustTreeSettings settings;

  private double[] pull = {};
  private double[] residuals = {};
  private int[] rows = {};
  private int[] spare = {};
  private double[] nodePull = {};
  private double[] nodeWeight = {};
  private final double[] sums = new double[3 * 256];

  /** A node whose rows stand between two places, and the bounds that its value must keep. */
  private record Open(int node, int from, int to, int depth, double lowest, double highest) {}

  /** The best split of a node. */
  private record Split(int column, int bin, boolean unknownLeft, double gain) {}

  RobustTreeGrower(
      Histogram histogram, double[] weights, boolean[] rising, RobustTreeSettings settings) {
    this.histogram = histogram;
    this.weights = weights;
    this.rising = rising;
    this.settings = settings;
  }

  /** Grows a tree on the first so many rows. */
  RobustTree grow(double[] newPull, double[] newResiduals, int[] of, int count, int[] columns) {
    pull = newPull;
    residuals = newResiduals;
    rows = of;
    spare = new int[count];
    nodePull = new double[count];
    nodeWeight = new double[count];
    RobustTree tree = new RobustTree((2 << settings.depth()) - 1);
    Deque<Open> open = new ArrayDeque<>();
    open.push(
        new Open(tree.addLeaf(), 0, count, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    while (!open.isEmpty()) {
      Open node = open.pop();
      double value = clamp(leaf(node.from, node.to), node);
      tree.setValue(node.node, settings.rate() * value);
      Split split = best(node, columns);
      if (split.column >= 0) {
        divide(tree, node, split, open);
      }
    }
    return tree;
  }

  private static double clamp(double value, Open node) {
    return Math.max(node.lowest, Math.min(node.highest, value));
  }

  private void divide(RobustTree tree, Open node, Split split, Deque<Open> open) {
    int middle = partition(node, split);
    double lowest = node.lowest;
    double highest = node.highest;
    double border = 0;
    boolean bound = rising[split.column];
    if (bound) {
      double low = leaf(node.from, middle);
      double high = leaf(middle, node.to);
      if (high < low) {
        return;
      }
      border = clamp((low + high) / 2, node);
    }
    double[] edges = histogram.edges[split.column];
    double cut = split.bin == 0 ? Double.NEGATIVE_INFINITY : edges[split.bin - 1];
    tree.split(node.node, split.column, cut, split.unknownLeft);
    int left = tree.leftOf(node.node);
    int depth = node.depth + 1;
    open.push(new Open(left + 1, middle, node.to, depth, bound ? border : lowest, highest));
    open.push(new Open(left, node.from, middle, depth, lowest, bound ? border : highest));
  }

  /** Puts the left rows before the right ones, both in their order; returns where these begin. */
  private int partition(Open node, Split split) {
    byte[] cells = histogram.bin[split.column];
    int middle = node.from;
    int right = 0;
    for (int i = node.from; i < node.to; i++) {
      int row = rows[i];
      int bin = cells[row];
      if (bin == 0 ? split.unknownLeft : bin <= split.bin) {
        rows[middle++] = row;
      } else {
        spare[right++] = row;
      }
    }
    System.arraycopy(spare, 0, rows, middle, right);
    return middle;
  }

  private Split best(Open node, int[] columns) {
    Split best = new Split(-1, 0, false, SMALLEST_GAIN);
    int n = node.to - node.from;
    if (node.depth >= settings.depth() || n < 2 * settings.smallestLeaf()) {
      return best;
    }
    double pullSum = 0;
    double weightSum = 0;
    for (int i = 0; i < n; i++) {
      int row = rows[node.from + i];
      nodePull[i] = pull[row];
      nodeWeight[i] = weights[row];
      pullSum += pull[row];
      weightSum += weights[row];
    }
    double parent = pullSum * pullSum / (weightSum + SHRINK);
    for (int column : columns) {
      count(node, n, column);
      best = scan(column, n, pullSum, weightSum, parent, false, best);
      if (sums[2] > 0) {
        best = scan(column, n, pullSum, weightSum, parent, true, best);
      }
    }
    return best;
  }

  private void count(Open node, int n, int column) {
    byte[] cells = histogram.bin[column];
    Arrays.fill(sums, 0, 3 * histogram.size(column), 0);
    for (int i = 0; i < n; i++) {
      int at = 3 * cells[rows[node.from + i]];
      sums[at] += nodePull[i];
      sums[at + 1] += nodeWeight[i];
      sums[at + 2]++;
    }
  }

  private Split scan(
      int column,
      int n,
      double pullSum,
      double weightSum,
      double parent,
      boolean unknownLeft,
      Split soFar) {
    Split best = soFar;
    double left = unknownLeft ? sums[0] : 0;
    double leftWeight = unknownLeft ? sums[1] : 0;
    int leftRows = unknownLeft ? (int) sums[2] : 0;
    for (int bin = unknownLeft ? 0 : 1; bin < histogram.size(column) - 1; bin++) {
      if (bin > 0) {
        left += sums[3 * bin];
        leftWeight += sums[3 * bin + 1];
        leftRows += (int) sums[3 * bin + 2];
      }
      if (leftRows < settings.smallestLeaf() || n - leftRows < settings.smallestLeaf()) {
        continue;
      }
      double right = pullSum - left;
      double leftMean = left / (leftWeight + SHRINK);
      double rightMean = right / (weightSum - leftWeight + SHRINK);
      if (rising[column] && rightMean < leftMean) {
        continue;
      }
      double gain = left * leftMean + right * rightMean - parent;
      if (gain > best.gain) {
        best = new Split(column, bin, unknownLeft, gain);
      }
    }
    return best;
  }

  /** The median of the residuals, drawn to nought. */
  private double leaf(int from, int to) {
    double[] own = new double[to - from];
    double weight = 0;
    for (int i = from; i < to; i++) {
      own[i - from] = residuals[rows[i]];
      weight += weights[rows[i]];
    }
    return Medians.select(own, own.length / 2) * weight / (weight + SHRINK);
  }
}
