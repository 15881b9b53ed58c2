package io.gigmate.scoring.internal.stats;

/** One tree: splits of columns at a cut, and a value at every node. */
final class RobustTree {
  private final int[] column;
  private final double[] cut;
  private final boolean[] unknownLeft;
  private final int[] left;
  private final double[] value;
  private int size;

  RobustTree(int nodes) {
    column = new int[nodes];
    cut = new double[nodes];
    unknownLeft = new boolean[nodes];
    left = new int[nodes];
    value = new double[nodes];
  }

  /** Adds a leaf and returns its number. */
  int addLeaf() {
    column[size] = -1;
    return size++;
  }

  void setValue(int node, double to) {
    value[node] = to;
  }

  /** Makes a leaf a split: its children follow each other. */
  void split(int node, int byColumn, double at, boolean unknownGoesLeft) {
    column[node] = byColumn;
    cut[node] = at;
    unknownLeft[node] = unknownGoesLeft;
    left[node] = addLeaf();
    addLeaf();
  }

  int size() {
    return size;
  }

  boolean isLeaf(int node) {
    return column[node] < 0;
  }

  int column(int node) {
    return column[node];
  }

  double cut(int node) {
    return cut[node];
  }

  boolean unknownGoesLeft(int node) {
    return unknownLeft[node];
  }

  int leftOf(int node) {
    return left[node];
  }

  double value(int node) {
    return value[node];
  }

  /** How many questions the longest way asks. */
  int depth() {
    int[] questions = new int[size];
    int deepest = 0;
    for (int node = 0; node < size; node++) {
      if (!isLeaf(node)) {
        // Children stand behind their parent.
        questions[left[node]] = questions[node] + 1;
        questions[left[node] + 1] = questions[node] + 1;
        deepest = Math.max(deepest, questions[node] + 1);
      }
    }
    return deepest;
  }

  double at(double[] x) {
    int node = 0;
    while (column[node] >= 0) {
      node = next(node, x);
    }
    return value[node];
  }

  double share(double[] x, double scale, double[] shares) {
    int node = 0;
    while (column[node] >= 0) {
      int next = next(node, x);
      shares[column[node]] += scale * (value[next] - value[node]);
      node = next;
    }
    return scale * value[0];
  }

  private int next(int node, double[] x) {
    double z = x[column[node]];
    boolean goesLeft = Double.isNaN(z) ? unknownLeft[node] : z <= cut[node];
    return goesLeft ? left[node] : left[node] + 1;
  }
}
