package io.gigmate.scheduling.demand;

import java.util.Random;

/**
 * A normal distribution over effects: what the best ones are, and how sure that is. It is kept as
 * the mean and the root of the precision, {@code precision = root · rootᵀ}.
 */
final class Belief {
  private final double[] mean;
  private final double[][] root;

  Belief(double[] mean, double[][] root) {
    this.mean = mean;
    this.root = root;
  }

  /** Puts the lower root of a symmetric matrix, of which only the lower half is read, in place. */
  static void decompose(double[][] matrix) {
    for (int row = 0; row < matrix.length; row++) {
      double[] here = matrix[row];
      for (int column = 0; column <= row; column++) {
        double[] other = matrix[column];
        double rest = here[column];
        for (int i = 0; i < column; i++) {
          rest -= here[i] * other[i];
        }
        here[column] = row == column ? Math.sqrt(rest) : rest / other[column];
      }
    }
  }

  /** Returns the solution of {@code root · x = side}. */
  static double[] forward(double[][] root, double[] side) {
    double[] x = side.clone();
    for (int row = 0; row < x.length; row++) {
      for (int i = 0; i < row; i++) {
        x[row] -= root[row][i] * x[i];
      }
      x[row] /= root[row][row];
    }
    return x;
  }

  /** Returns the solution of {@code rootᵀ · x = side}. */
  static double[] backward(double[][] root, double[] side) {
    double[] x = side.clone();
    for (int row = x.length - 1; row >= 0; row--) {
      x[row] /= root[row][row];
      for (int i = 0; i < row; i++) {
        x[i] -= root[row][i] * x[row];
      }
    }
    return x;
  }

  /** Returns how many of the effects are known from before, each by its share. */
  static double priorShare(double[][] root, double[] priorPrecision) {
    double sum = 0;
    for (int i = 0; i < root.length; i++) {
      double[] unit = new double[root.length];
      unit[i] = 1;
      sum += priorPrecision[i] * squares(forward(root, unit));
    }
    return sum;
  }

  double[] mean() {
    return mean;
  }

  /** Returns how uncertain the sum of these shares of the effects is. */
  double variance(double[] shares) {
    return squares(forward(root, shares));
  }

  /** Returns effects as they might be. */
  double[] draw(Random random) {
    double[] normal = new double[mean.length];
    for (int i = 0; i < normal.length; i++) {
      normal[i] = random.nextGaussian();
    }
    double[] effects = backward(root, normal);
    for (int i = 0; i < effects.length; i++) {
      effects[i] += mean[i];
    }
    return effects;
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
