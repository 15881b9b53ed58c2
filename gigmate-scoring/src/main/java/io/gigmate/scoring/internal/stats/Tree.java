package io.gigmate.scoring.internal.stats;

/** One regression tree on binned columns; node 0 is the root, and a leaf has no left child. */
public final class Tree {
  /** The most different columns on the way to a leaf, by which shares are still enumerated. */
  public static final int DEEPEST = 15;

  /** Weights of Shapley's formula: [m][s] = s! (m - s - 1)! / m!. */
  private static final double[][] SHAPLEY = shapleyWeights(DEEPEST + 1);

  final int[] feature;
  final int[] left;
  final int[] right;
  final boolean[][] goesLeft;
  final double[] value;
  final double[] cover;
  int nodes = 1;

  Tree(int mostNodes) {
    feature = new int[mostNodes];
    left = new int[mostNodes];
    right = new int[mostNodes];
    goesLeft = new boolean[mostNodes][];
    value = new double[mostNodes];
    cover = new double[mostNodes];
  }

  /** Creates the tree with these nodes; the arrays are its own from now on. */
  public Tree(
      int[] feature,
      int[] left,
      int[] right,
      boolean[][] goesLeft,
      double[] value,
      double[] cover) {
    this.feature = feature;
    this.left = left;
    this.right = right;
    this.goesLeft = goesLeft;
    this.value = value;
    this.cover = cover;
    this.nodes = feature.length;
  }

  /** Returns how many nodes there are. */
  public int size() {
    return nodes;
  }

  /** Answers whether the node has no children. */
  public boolean isLeaf(int node) {
    return left[node] == 0;
  }

  /** Returns the column that a node asks for. */
  public int column(int node) {
    return feature[node];
  }

  /** Returns the child for the bins that go left. */
  public int left(int node) {
    return left[node];
  }

  /** Returns the child for the other bins. */
  public int right(int node) {
    return right[node];
  }

  /** Returns for each bin of the node's column whether it goes left. */
  public boolean[] goesLeft(int node) {
    return goesLeft[node].clone();
  }

  /** Returns the value of a leaf. */
  public double value(int node) {
    return value[node];
  }

  /** Returns the weight of the learned rows that came through the node. */
  public double cover(int node) {
    return cover[node];
  }

  double at(Bins x, int row) {
    int node = 0;
    while (!isLeaf(node)) {
      node = goesLeft[node][x.at(feature[node], row)] ? left[node] : right[node];
    }
    return value[node];
  }

  /**
   * Adds each column's share of the row's value, times the scale, and returns the constant part
   * without the scale.
   *
   * <p>These are the exact Shapley values of the tree's path game, as TreeSHAP has them (S.
   * Lundberg, G. Erion, S. Lee, 2018), by enumeration: a leaf is a product over the few columns on
   * its path of 1 or 0 (the row passes or not) or of the share of learned rows that pass.
   */
  double share(Bins x, int row, double scale, double[] shares) {
    return new Path(x, row, scale, shares).walk(0, 0);
  }

  private final class Path {
    private final Bins x;
    private final int row;
    private final double scale;
    private final double[] shares;
    private final int[] columns = new int[SHAPLEY.length];
    private final double[] passes = new double[SHAPLEY.length];
    private final double[] part = new double[SHAPLEY.length];

    Path(Bins x, int row, double scale, double[] shares) {
      this.x = x;
      this.row = row;
      this.scale = scale;
      this.shares = shares;
    }

    double walk(int node, int length) {
      if (isLeaf(node)) {
        return leaf(value[node], length);
      }
      int column = feature[node];
      int at = 0;
      while (at < length && columns[at] != column) {
        at++;
      }
      boolean known = at < length;
      double passedBefore = known ? passes[at] : 1;
      double partBefore = known ? part[at] : 1;
      boolean goes = goesLeft[node][x.at(column, row)];
      columns[at] = column;
      double constant = 0;
      for (int child : new int[] {left[node], right[node]}) {
        passes[at] = (child == left[node]) == goes ? passedBefore : 0;
        part[at] = partBefore * cover[child] / cover[node];
        constant += walk(child, known ? length : length + 1);
      }
      passes[at] = passedBefore;
      part[at] = partBefore;
      return constant;
    }

    private double leaf(double leafValue, int length) {
      for (int set = 0; set < 1 << length; set++) {
        double worth = leafValue;
        for (int i = 0; i < length; i++) {
          worth *= (set >> i & 1) != 0 ? passes[i] : part[i];
        }
        // A coalition's worth counts for its members and against the others.
        int size = Integer.bitCount(set);
        for (int i = 0; i < length; i++) {
          shares[columns[i]] +=
              (set >> i & 1) != 0
                  ? scale * worth * SHAPLEY[length][size - 1]
                  : -scale * worth * SHAPLEY[length][size];
        }
      }
      double constant = leafValue;
      for (int i = 0; i < length; i++) {
        constant *= part[i];
      }
      return constant;
    }
  }

  private static double[][] shapleyWeights(int most) {
    double[] factorial = new double[most + 1];
    factorial[0] = 1;
    for (int i = 1; i <= most; i++) {
      factorial[i] = factorial[i - 1] * i;
    }
    double[][] weights = new double[most][most];
    for (int m = 1; m < most; m++) {
      for (int s = 0; s < m; s++) {
        weights[m][s] = factorial[s] * factorial[m - s - 1] / factorial[m];
      }
    }
    return weights;
  }
}
