package io.gigmate.scoring.internal.stats;

import java.util.List;

/**
 * The trees of {@link RobustTrees} for one row, without a branch that depends on it: a leaf asks
 * once more and stays where it is, so that every tree takes as many steps, and a number that is not
 * known stands beside itself as the lowest and as the highest, of which a node looks at the one
 * that takes its way. The sums are those of {@link RobustTree#at}, to the bit.
 *
 * <p>Source: N. Asadi, J. Lin, A. de Vries, Runtime optimizations for tree-based machine learning
 * models, IEEE TKDE 26 (2014).
 */
final class RobustTreeWalk {
  private final int[] roots;
  private final int[] column;
  private final double[] cut;
  private final int[] left;
  private final double[] value;
  private final int columns;
  private final int steps;

  /**
   * Prepares the trees.
   *
   * @param columns of a row
   */
  RobustTreeWalk(List<RobustTree> trees, int columns) {
    int nodes = trees.stream().mapToInt(RobustTree::size).sum();
    this.roots = new int[trees.size()];
    this.column = new int[nodes];
    this.cut = new double[nodes];
    this.left = new int[nodes];
    this.value = new double[nodes];
    this.columns = columns;
    int from = 0;
    int deepest = 0;
    for (int t = 0; t < roots.length; t++) {
      RobustTree tree = trees.get(t);
      roots[t] = from;
      deepest = Math.max(deepest, tree.depth());
      for (int node = 0; node < tree.size(); node++) {
        put(tree, node, from);
      }
      from += tree.size();
    }
    this.steps = deepest;
  }

  private void put(RobustTree tree, int node, int from) {
    int at = from + node;
    value[at] = tree.value(node);
    if (tree.isLeaf(node)) {
      left[at] = at;
      cut[at] = Double.POSITIVE_INFINITY;
    } else {
      left[at] = from + tree.leftOf(node);
      cut[at] = tree.cut(node);
      column[at] = tree.column(node) + (tree.unknownGoesLeft(node) ? 0 : columns);
    }
  }

  /** Returns the sum of the trees' answers for a row. */
  double sum(double[] x) {
    double[] known = new double[2 * columns];
    for (int i = 0; i < columns; i++) {
      boolean unknown = Double.isNaN(x[i]);
      known[i] = unknown ? Double.NEGATIVE_INFINITY : x[i];
      known[columns + i] = unknown ? Double.POSITIVE_INFINITY : x[i];
    }
    double sum = 0;
    for (int root : roots) {
      int node = root;
      for (int step = 0; step < steps; step++) {
        node = left[node] + (known[column[node]] > cut[node] ? 1 : 0);
      }
      sum += value[node];
    }
    return sum;
  }
}
