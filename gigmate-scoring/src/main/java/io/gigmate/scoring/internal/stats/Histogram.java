package io.gigmate.scoring.internal.stats;

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
      edges[column] = new double[0];
      if (used[column]) {
        double[] values = new double[x.length];
        for (int row = 0; row < x.length; row++) {
          values[row] = x[row][column];
        }
        Cuts cuts = Cuts.of(values, bins);
        edges[column] = cuts.edges();
        for (int row = 0; row < x.length; row++) {
          bin[column][row] = (byte) cuts.bin(x[row][column]);
        }
      }
    }
    return new Histogram(bin, edges);
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
