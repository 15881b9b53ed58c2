package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/**
 * Logistic regression with a quadratic penalty on every coefficient but the constant, by Newton's
 * method with halved steps.
 *
 * <p>Source: S. le Cessie, J. van Houwelingen, Ridge estimators in logistic regression, Applied
 * Statistics 41 (1992) 191-201.
 */
public final class RidgeLogit {
  private static final int ITERATIONS = 30;
  private static final int HALVINGS = 20;

  private final double constant;
  private final double[] coefficients;

  /** Creates it from its parts. */
  public RidgeLogit(double constant, double[] coefficients) {
    this.constant = constant;
    this.coefficients = coefficients.clone();
  }

  /** Returns the log-odds of a row. */
  public double logOdds(SparseRows x, int row) {
    return constant + x.dot(row, coefficients);
  }

  /** Returns the log-odds where every column is 0. */
  public double constant() {
    return constant;
  }

  /** Returns the coefficients, one for each column. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** Fits with one penalty for all. */
  public static RidgeLogit fit(SparseRows x, int[] outcome, double penalty) {
    int p = x.width;
    double[] b = new double[p + 1];
    b[p] = Logistic.ofShare(Arrays.stream(outcome).sum(), x.rows);
    double loss = loss(x, outcome, penalty, b);
    double[][] hessian = new double[p + 1][];
    for (int j = 0; j <= p; j++) {
      hessian[j] = new double[j + 1];
    }
    double[] gradient = new double[p + 1];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      gather(x, outcome, b, hessian, gradient);
      for (int j = 0; j < p; j++) {
        hessian[j][j] += penalty + 1e-9;
        gradient[j] -= penalty * b[j];
      }
      double[] step = Cholesky.solve(hessian, gradient);
      double scale = 1;
      double[] next = stepped(b, step, scale);
      double nextLoss = loss(x, outcome, penalty, next);
      for (int half = 0; half < HALVINGS && nextLoss > loss; half++) {
        scale /= 2;
        next = stepped(b, step, scale);
        nextLoss = loss(x, outcome, penalty, next);
      }
      if (nextLoss > loss) {
        break;
      }
      boolean done = loss - nextLoss < 1e-7 * (1 + Math.abs(nextLoss));
      b = next;
      loss = nextLoss;
      if (done) {
        break;
      }
    }
    return new RidgeLogit(b[p], Arrays.copyOf(b, p));
  }

  private static void gather(
      SparseRows x, int[] outcome, double[] b, double[][] hessian, double[] gradient) {
    for (double[] row : hessian) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(gradient, 0);
    int p = x.width;
    double[] last = hessian[p];
    for (int i = 0; i < x.rows; i++) {
      double probability = Logistic.probability(b[p] + x.dot(i, b));
      double w = Math.max(probability * (1 - probability), 1e-9);
      double r = outcome[i] - probability;
      int begin = i * x.slots;
      for (int k = begin; k < begin + x.slots; k++) {
        double v = x.value[k];
        if (v == 0) {
          continue;
        }
        int column = x.column[k];
        gradient[column] += r * v;
        last[column] += w * v;
        for (int q = begin; q <= k; q++) {
          int other = x.column[q];
          hessian[Math.max(column, other)][Math.min(column, other)] += w * v * x.value[q];
        }
      }
      gradient[p] += r;
      last[p] += w;
    }
  }

  private static double[] stepped(double[] from, double[] step, double scale) {
    double[] to = from.clone();
    for (int j = 0; j < to.length; j++) {
      to[j] += scale * step[j];
    }
    return to;
  }

  private static double loss(SparseRows x, int[] outcome, double penalty, double[] b) {
    double sum = 0;
    int p = x.width;
    for (int i = 0; i < x.rows; i++) {
      sum += Logistic.loss(b[p] + x.dot(i, b), outcome[i]);
    }
    for (int j = 0; j < p; j++) {
      sum += 0.5 * penalty * b[j] * b[j];
    }
    return sum;
  }
}
