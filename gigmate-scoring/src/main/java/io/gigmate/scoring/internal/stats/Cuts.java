package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/**
 * The edges that cut one column into bins of about as many rows; what is not known is bin 0.
 *
 * <p>A value up to the first edge is in bin 1, one above the last in the last.
 */
public final class Cuts {
  private final double[] edges;

  /** Whether a comparison takes two edges, or an edge and a value, for equal that are not. */
  private final boolean signedZero;

  private Cuts(double[] edges) {
    this.edges = edges;
    this.signedZero = Arrays.stream(edges).anyMatch(edge -> Double.compare(edge, -0.0) == 0);
  }

  /**
   * Returns the cuts of a column.
   *
   * @param values of its rows, NaN where not known; their order changes
   * @param bins at most, that of the unknown among them
   */
  public static Cuts of(double[] values, int bins) {
    int known = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        values[known++] = values[i];
      }
    }
    Arrays.sort(values, 0, known);
    double[] edges = new double[bins - 2];
    int size = 0;
    for (int b = 1; b < bins - 1 && known > 0; b++) {
      double cut = values[(int) ((long) b * (known - 1) / (bins - 1))];
      if (cut < values[known - 1] && (size == 0 || cut > edges[size - 1])) {
        edges[size++] = cut;
      }
    }
    return new Cuts(Arrays.copyOf(edges, size));
  }

  /** Returns how many bins there are, that of the unknown among them. */
  public int size() {
    return edges.length + 2;
  }

  /** Returns the bin of a value. */
  public int bin(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    if (signedZero) {
      int found = Arrays.binarySearch(edges, value);
      return (found < 0 ? -found - 1 : found) + 1;
    }
    // Halves without a branch to be foreseen: which one a value is in, nothing tells.
    int below = 0;
    int left = edges.length;
    while (left > 1) {
      int half = left >>> 1;
      below += edges[below + half - 1] < value ? half : 0;
      left -= half;
    }
    return below + (left == 1 && edges[below] < value ? 1 : 0) + 1;
  }

  /** Returns the edges; they are not to be changed. */
  double[] edges() {
    return edges;
  }
}
