package io.gigmate.scoring.internal.stats;

/** Solves a x = b for a symmetric, positive definite a. */
final class Cholesky {
  private static final double SMALLEST_PIVOT = 1e-10;

  private Cholesky() {}

  /** The lower triangle of a is overwritten; a pivot that rounding made negative is lifted. */
  static double[] solve(double[][] a, double[] b) {
    factor(a, b.length);
    return substitute(a, b);
  }

  /** Solves with an a that is factored. */
  static double[] substitute(double[][] a, double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }

  /**
   * Puts the factor in place of the lower triangle.
   *
   * @return the first column whose pivot had to be lifted or is not a number; -1 where none had
   */
  static int factor(double[][] a, int n) {
    int lifted = -1;
    for (int j = 0; j < n; j++) {
      double[] aj = a[j];
      double pivot = aj[j];
      for (int k = 0; k < j; k++) {
        pivot -= aj[k] * aj[k];
      }
      if (lifted < 0 && !(pivot > SMALLEST_PIVOT)) {
        lifted = j;
      }
      aj[j] = Math.sqrt(Math.max(pivot, SMALLEST_PIVOT));
      for (int i = j + 1; i < n; i++) {
        double[] ai = a[i];
        double s = ai[j];
        for (int k = 0; k < j; k++) {
          s -= ai[k] * aj[k];
        }
        ai[j] = s / aj[j];
      }
    }
    return lifted;
  }
}
