package io.gigmate.scoring.internal.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Columns cut into bins at their quantiles; bin 0 is what is not known. */
final class Histogram {
  final byte[][] bin;
  final double[][] edges;

  private Histogram(byte[][] bin, double[][] edges) {
    this.bin = bin;
    this.edges = edges;
  }

  static Histogram of(double[][] x, boolean[] used, int bins) {
    int columns = used.length;
    byte[][] bin = new byte[columns][x.length];
    double[][] edges = new double[columns][];
    for (int column = 0; column < columns; column++) {
      edges[column] = used[column] ? edges(x, column, bins) : new double[0];
      for (int row = 0; used[column] && row < x.length; row++) {
        bin[column][row] = binOf(x[row][column], edges[column]);
      }
    }
    return new Histogram(bin, edges);
  }

  private static double[] edges(double[][] x, int column, int bins) {
    double[] values = new double[x.length];
    int known = 0;
    for (double[] row : x) {
      if (!Double.isNaN(row[column])) {
        values[known++] = row[column];
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
    return Arrays.copyOf(edges, size);
  }

  private static byte binOf(double value, double[] edges) {
    if (Double.isNaN(value)) {
      return 0;
    }
    int found = Arrays.binarySearch(edges, value);
    return (byte) ((found < 0 ? -found - 1 : found) + 1);
  }

  /** Returns how many bins a column has, that of the unknown among them. */
  int size(int column) {
    return edges[column].length + 2;
  }

  /** Returns the columns in which not all rows are the same. */
  int[] varying() {
    return IntStream.range(0, bin.length)
        .filter(
            column -> {
              byte[] cells = bin[column];
              for (byte cell : cells) {
                if (cell != cells[0]) {
                  return true;
                }
              }
              return false;
            })
        .toArray();
  }
}
