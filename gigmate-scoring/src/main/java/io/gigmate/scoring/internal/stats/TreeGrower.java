package io.gigmate.scoring.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grows one tree after the other on the residuals, leaf by leaf, the one that gains most first. */
final class TreeGrower {
  private final Bins x;
  private final int[] outcome;
  private final double[] weight;
  private final double[] z;
  private final int[] learned;
  private final TreeSettings settings;
  private final SplitMix dice;
  private final SplitSearch search;
  private final double[] gradient;
  private final double[] hessian;
  private final int[] row;
  private final int[] moved;
  private final double[] leafGradient;
  private final double[] leafHessian;
  private int[] columns = {};

  /** The log-odds z are read anew for each tree; whoever adds a tree changes them. */
  TreeGrower(
      Bins x,
      int[] outcome,
      double[] weight,
      double[] z,
      int[] learned,
      TreeSettings settings,
      SplitMix dice) {
    this.x = x;
    this.outcome = outcome;
    this.weight = weight;
    this.z = z;
    this.learned = learned;
    this.settings = settings;
    this.dice = dice;
    this.search = new SplitSearch(x, settings);
    gradient = new double[x.rows];
    hessian = new double[x.rows];
    row = new int[learned.length];
    moved = new int[learned.length];
    leafGradient = new double[learned.length];
    leafHessian = new double[learned.length];
  }

  /** Returns the next tree; a lone root where nothing is worth a split. */
  Tree grow() {
    int n = sample();
    columns = draw();
    Tree tree = new Tree(2 * settings.leaves());
    Leaf root = new Leaf(0, 0, n, 0);
    for (int i = 0; i < n; i++) {
      root.gradient += gradient[row[i]];
      root.hessian += hessian[row[i]];
    }
    tree.value[0] = settings.rate() * root.gradient / (root.hessian + settings.l2());
    tree.cover[0] = root.hessian;
    root.histogram = histogram(root);
    root.split = search.best(root, columns);
    List<Leaf> open = new ArrayList<>(List.of(root));
    for (int leaves = 1; leaves < settings.leaves(); leaves++) {
      Leaf best = null;
      for (Leaf leaf : open) {
        if (leaf.gain() > (best == null ? 0 : best.gain())) {
          best = leaf;
        }
      }
      Split split = best == null ? null : best.split;
      if (best == null || split == null) {
        break;
      }
      open.remove(best);
      part(tree, best, split, open);
    }
    return tree;
  }

  /** Draws the rows of the next tree, with what is left to explain in them. */
  private int sample() {
    int n = 0;
    for (int r : learned) {
      if (dice.nextDouble() < settings.rowShare()) {
        double p = Logistic.probability(z[r]);
        gradient[r] = weight[r] * (outcome[r] - p);
        hessian[r] = weight[r] * p * (1 - p);
        row[n++] = r;
      }
    }
    return n;
  }

  private int[] draw() {
    int[] pool = new int[x.sizes.length];
    int m = 0;
    for (int c = 0; c < pool.length; c++) {
      if (x.sizes[c] > 1) {
        pool[m++] = c;
      }
    }
    int wanted = Math.min(m, Math.max(1, (int) Math.round(settings.columnShare() * m)));
    for (int i = 0; i < wanted; i++) {
      int j = i + dice.nextInt(m - i);
      int held = pool[i];
      pool[i] = pool[j];
      pool[j] = held;
    }
    int[] drawn = Arrays.copyOf(pool, wanted);
    Arrays.sort(drawn);
    return drawn;
  }

  private void part(Tree tree, Leaf leaf, Split split, List<Leaf> open) {
    int middle = partition(leaf, split);
    Leaf left = new Leaf(tree.nodes++, leaf.from, middle, leaf.depth + 1);
    Leaf right = new Leaf(tree.nodes++, middle, leaf.to, leaf.depth + 1);
    left.gradient = split.leftGradient();
    left.hessian = split.leftHessian();
    right.gradient = leaf.gradient - left.gradient;
    right.hessian = leaf.hessian - left.hessian;
    tree.feature[leaf.node] = split.column();
    tree.goesLeft[leaf.node] = split.goesLeft();
    tree.left[leaf.node] = left.node;
    tree.right[leaf.node] = right.node;
    double l2 = settings.l2() + (x.category[split.column()] ? settings.categoryL2() : 0);
    for (Leaf child : List.of(left, right)) {
      tree.value[child.node] = settings.rate() * child.gradient / (child.hessian + l2);
      tree.cover[child.node] = child.hessian;
    }
    if (left.depth < settings.depth()) {
      Leaf small = left.rows() <= right.rows() ? left : right;
      Leaf large = small == left ? right : left;
      small.histogram = histogram(small);
      // What is not in the small one is in the large one: half of the counting is saved.
      large.histogram = leaf.histogram;
      for (int c : columns) {
        for (int i = 0; i < small.histogram[c].length; i++) {
          large.histogram[c][i] -= small.histogram[c][i];
        }
      }
      left.split = search.best(left, columns);
      right.split = search.best(right, columns);
    }
    leaf.histogram = new double[0][];
    open.add(left);
    open.add(right);
  }

  private int partition(Leaf leaf, Split split) {
    byte[] bin = x.bin[split.column()];
    boolean[] goesLeft = split.goesLeft();
    int kept = leaf.from;
    int away = 0;
    for (int i = leaf.from; i < leaf.to; i++) {
      int r = row[i];
      if (goesLeft[bin[r] & 255]) {
        row[kept++] = r;
      } else {
        moved[away++] = r;
      }
    }
    System.arraycopy(moved, 0, row, kept, away);
    return kept;
  }

  private double[][] histogram(Leaf leaf) {
    int n = leaf.rows();
    for (int i = 0; i < n; i++) {
      int r = row[leaf.from + i];
      leafGradient[i] = gradient[r];
      leafHessian[i] = hessian[r];
    }
    double[][] histogram = new double[x.sizes.length][0];
    for (int c : columns) {
      double[] h = new double[3 * x.sizes[c]];
      byte[] bin = x.bin[c];
      for (int i = 0; i < n; i++) {
        int k = 3 * (bin[row[leaf.from + i]] & 255);
        h[k] += leafGradient[i];
        h[k + 1] += leafHessian[i];
        h[k + 2]++;
      }
      histogram[c] = h;
    }
    return histogram;
  }

  /** A leaf while its tree grows: some rows, and how best to part them. */
  static final class Leaf {
    final int node;
    final int from;
    final int to;
    final int depth;
    double gradient;
    double hessian;

    /** By column: gradient, hessian and rows of each bin. */
    double[][] histogram = new double[0][];

    @Nullable Split split;

    Leaf(int node, int from, int to, int depth) {
      this.node = node;
      this.from = from;
      this.to = to;
      this.depth = depth;
    }

    int rows() {
      return to - from;
    }

    double gain() {
      return split == null ? 0 : split.gain();
    }
  }

  /** Which bins of a column go left, and what that gains. */
  static final class Split {
    private final int column;
    private final boolean[] goesLeft;
    private final double gain;
    private final double leftGradient;
    private final double leftHessian;

    Split(int column, boolean[] goesLeft, double gain, double leftGradient, double leftHessian) {
      this.column = column;
      this.goesLeft = goesLeft;
      this.gain = gain;
      this.leftGradient = leftGradient;
      this.leftHessian = leftHessian;
    }

    int column() {
      return column;
    }

    boolean[] goesLeft() {
      return goesLeft;
    }

    double gain() {
      return gain;
    }

    double leftGradient() {
      return leftGradient;
    }

    double leftHessian() {
      return leftHessian;
    }
  }
}
