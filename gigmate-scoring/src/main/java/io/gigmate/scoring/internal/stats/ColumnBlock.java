package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/**
 * Some rows of a matrix of columns, as many as stay in the cache, and the products of its columns.
 *
 * <p>Products are summed in lanes that lie beside each other, which the compiler turns into vector
 * instructions, and the lanes in one order: the same bits on every machine.
 */
final class ColumnBlock {
  /** Rows of a block. */
  static final int ROWS = 512;

  private static final int LANES = ROWS / 4;
  private static final int SECOND = LANES;
  private static final int THIRD = 2 * LANES;
  private static final int FOURTH = 3 * LANES;
  private static final int FOLDED = LANES / 4;

  final double[][] column;
  private final double[] lane = new double[LANES];

  /** Creates a block of so many columns, one of them for the constant. */
  ColumnBlock(int columns) {
    column = new double[columns][ROWS];
  }

  /** Takes rows up, each column less its shift and the last one the constant 1. */
  void load(double[][] from, double[] shift, int start, int rows) {
    int p = from.length;
    for (int j = 0; j < p; j++) {
      shifted(from[j], start, shift[j], column[j], rows);
      Arrays.fill(column[j], rows, ROWS, 0);
    }
    Arrays.fill(column[p], 0, rows, 1);
    Arrays.fill(column[p], rows, ROWS, 0);
  }

  private static void shifted(double[] from, int start, double shift, double[] to, int rows) {
    for (int i = 0; i < rows; i++) {
      to[i] = from[start + i] - shift;
    }
  }

  /** Puts each row's product with a vector. */
  void times(double[] b, double[] into) {
    Arrays.fill(into, 0, ROWS, 0);
    int j = 0;
    for (; j + 4 <= column.length; j += 4) {
      addFour(
          column[j],
          column[j + 1],
          column[j + 2],
          column[j + 3],
          new double[] {b[j], b[j + 1], b[j + 2], b[j + 3]},
          into);
    }
    for (; j < column.length; j++) {
      double[] x = column[j];
      double factor = b[j];
      for (int i = 0; i < ROWS; i++) {
        into[i] += factor * x[i];
      }
    }
  }

  private static void addFour(
      double[] x0, double[] x1, double[] x2, double[] x3, double[] b, double[] into) {
    double b0 = b[0];
    double b1 = b[1];
    double b2 = b[2];
    double b3 = b[3];
    for (int i = 0; i < ROWS; i++) {
      into[i] += (b0 * x0[i] + b1 * x1[i]) + (b2 * x2[i] + b3 * x3[i]);
    }
  }

  /** Multiplies every column by a factor for each row. */
  void scale(double[] factor) {
    for (double[] x : column) {
      for (int i = 0; i < ROWS; i++) {
        x[i] *= factor[i];
      }
    }
  }

  /** Adds the products of the columns with each other, to the lower triangle. */
  void addProducts(double[][] to) {
    for (int j = 0; j < column.length; j++) {
      for (int k = 0; k <= j; k++) {
        to[j][k] += product(column[j], column[k]);
      }
    }
  }

  /** Adds the products of the columns with another one. */
  void addProducts(double[] other, double[] to) {
    for (int j = 0; j < column.length; j++) {
      to[j] += product(column[j], other);
    }
  }

  private double product(double[] a, double[] b) {
    lanes(a, b, lane);
    double sum = 0;
    for (int i = 0; i < FOLDED; i++) {
      sum += (lane[i] + lane[i + FOLDED]) + (lane[i + 2 * FOLDED] + lane[i + 3 * FOLDED]);
    }
    return sum;
  }

  private static void lanes(double[] a, double[] b, double[] to) {
    for (int i = 0; i < LANES; i++) {
      to[i] =
          (a[i] * b[i] + a[SECOND + i] * b[SECOND + i])
              + (a[THIRD + i] * b[THIRD + i] + a[FOURTH + i] * b[FOURTH + i]);
    }
  }
}
