package io.gigmate.benchmarks.fits;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Reweighted least squares as a page of a textbook has them, row by row. */
final class ByHand {
  private static final double TOLERANCE = 1e-9;

  private ByHand() {}

  static double[] linear(double[][] rows, double[] y) {
    return newton(rows, y, new double[FitData.COLUMNS + 1], z -> z, mean -> 1, 1);
  }

  static double[] logistic(double[][] rows, double[] y) {
    return newton(
        rows,
        y,
        new double[FitData.COLUMNS + 1],
        z -> 1 / (1 + Math.exp(-z)),
        mean -> mean * (1 - mean),
        50);
  }

  static double[] poisson(double[][] rows, double[] y) {
    double[] start = new double[FitData.COLUMNS + 1];
    start[0] = Math.log(Arrays.stream(y).average().orElse(1));
    return newton(rows, y, start, Math::exp, mean -> mean, 50);
  }

  private static double[] newton(
      double[][] rows,
      double[] y,
      double[] b,
      DoubleUnaryOperator mean,
      DoubleUnaryOperator variance,
      int most) {
    int p = b.length;
    double size = 1;
    for (int step = 0; step < most && size > TOLERANCE; step++) {
      double[][] a = new double[p][p];
      double[] g = new double[p];
      for (int i = 0; i < y.length; i++) {
        double[] x = rows[i];
        double z = b[0];
        for (int j = 1; j < p; j++) {
          z += b[j] * x[j - 1];
        }
        double m = mean.applyAsDouble(z);
        double w = variance.applyAsDouble(m);
        double r = y[i] - m;
        a[0][0] += w;
        g[0] += r;
        for (int j = 1; j < p; j++) {
          double wx = w * x[j - 1];
          double[] row = a[j];
          row[0] += wx;
          for (int k = 1; k <= j; k++) {
            row[k] += wx * x[k - 1];
          }
          g[j] += r * x[j - 1];
        }
      }
      solve(a, g);
      size = 0;
      for (int j = 0; j < p; j++) {
        b[j] += g[j];
        size = Math.max(size, Math.abs(g[j]));
      }
    }
    return b;
  }

  private static void solve(double[][] a, double[] g) {
    int p = g.length;
    for (int j = 0; j < p; j++) {
      for (int i = j; i < p; i++) {
        double s = a[i][j];
        for (int k = 0; k < j; k++) {
          s -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(s) : s / a[j][j];
      }
    }
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < i; k++) {
        g[i] -= a[i][k] * g[k];
      }
      g[i] /= a[i][i];
    }
    for (int i = p - 1; i >= 0; i--) {
      for (int k = i + 1; k < p; k++) {
        g[i] -= a[k][i] * g[k];
      }
      g[i] /= a[i][i];
    }
  }
}
