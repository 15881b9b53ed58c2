package io.gigmate.scoring.internal.stats;

/**
 * A line through rows that has the least absolute errors, drawn to nought where rows are few: the
 * answer 0 is what it starts from.
 *
 * <p>Source: E. Schlossmacher, An iterative technique for absolute deviations curve fitting, JASA
 * 68 (1973): least squares with weights of one over the last error.
 */
public final class MedianLine {
  private static final int ITERATIONS = 25;

  /** Errors below this share of the median one count as that. */
  private static final double SMALLEST_ERROR = 0.1;

  private final double[] coefficients;

  private MedianLine(double[] coefficients) {
    this.coefficients = coefficients;
  }

  /** Returns the line that says 0. */
  public static MedianLine flat(int columns) {
    return new MedianLine(new double[columns]);
  }

  /**
   * Fits to rows.
   *
   * @param x by row, each column about as large as the answer
   * @param rows so many of the first count
   * @param penalty on each coefficient, in rows
   */
  public static MedianLine fit(
      double[][] x, double[] y, double[] weights, int rows, double penalty) {
    int p = rows == 0 ? 0 : x[0].length;
    double[] b = new double[p];
    double[] errors = new double[rows];
    for (int iteration = 0; iteration < ITERATIONS && rows > 0; iteration++) {
      double[] sizes = new double[rows];
      double spread = 0;
      for (int i = 0; i < rows; i++) {
        errors[i] = y[i] - dot(b, x[i]);
        sizes[i] = Math.abs(errors[i]);
        spread += sizes[i] / rows;
      }
      double smallest = Math.max(1e-6, Math.max(Medians.of(sizes, rows), 0.1 * spread));
      double[][] a = new double[p][p];
      double[] c = new double[p];
      for (int i = 0; i < rows; i++) {
        double w = weights[i] * smallest / Math.max(SMALLEST_ERROR * smallest, sizes[i]);
        for (int j = 0; j < p; j++) {
          c[j] += w * x[i][j] * y[i];
          for (int k = 0; k <= j; k++) {
            a[j][k] += w * x[i][j] * x[i][k];
          }
        }
      }
      for (int j = 0; j < p; j++) {
        a[j][j] += penalty * spread * spread + 1e-9;
      }
      b = Cholesky.solve(a, c);
    }
    return new MedianLine(b);
  }

  /** Returns the answer for a row. */
  public double at(double[] x) {
    return coefficients.length == 0 ? 0 : dot(coefficients, x);
  }

  private static double dot(double[] b, double[] x) {
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += b[i] * x[i];
    }
    return sum;
  }
}
