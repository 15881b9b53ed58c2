package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/**
 * The maximum of the likelihood of a generalised linear model with its canonical link, by Newton's
 * method over blocks of rows: nothing is kept for a row.
 *
 * <p>It begins where every eighth block has its maximum. Once a step changes little, the curvature
 * is not asked for again: a pass then costs a product for each number and no longer one for each
 * pair of columns.
 *
 * <p>Source: P. McCullagh, J. Nelder, Generalized Linear Models (1989), 2.5.
 */
public final class CanonicalFit {
  private static final int PASSES = 60;
  private static final int SKIPPED = 8;

  /** Where the others leave less than this, the answer is refined by its own residuals. */
  private static final double ILL = 1e-7;

  private static final int REFINEMENTS = 3;

  /** A start need not be exact. */
  private static final double NEAR = 1e-2;

  private static final double OVERSHOT = 0.9;
  private static final double LEAST_WEIGHT = 1e-12;

  private final Response response;
  private final double[][] x;
  private final double[] y;
  private final double[] shift;
  private final ColumnBlock block;
  private final double[] sum = new double[ColumnBlock.ROWS];
  private final double[] residual = new double[ColumnBlock.ROWS];
  private final double[] weight = new double[ColumnBlock.ROWS];
  private final double[][] curvature;
  private final double[] gradient;
  private final double[] scale;
  private final double[] unit;
  private double[] b;
  private int passes;
  private int dependent = -1;

  /** What the answers are. */
  public enum Response {
    /** Numbers, each as uncertain as the others. */
    NUMBER {
      @Override
      void means(double[] z, double[] mean, double[] weight) {
        System.arraycopy(z, 0, mean, 0, ColumnBlock.ROWS);
        Arrays.fill(weight, 1);
      }

      @Override
      double constant(double mean) {
        return mean;
      }
    },
    /** Shares of 0 to 1, by log-odds. */
    SHARE {
      @Override
      void means(double[] z, double[] mean, double[] weight) {
        for (int i = 0; i < ColumnBlock.ROWS; i++) {
          double p = 1 / (1 + Math.exp(-z[i]));
          mean[i] = p;
          weight[i] = p * (1 - p);
        }
      }

      @Override
      double constant(double mean) {
        return Math.log(mean / (1 - mean));
      }
    },
    /** Counts, by logarithms. */
    COUNT {
      @Override
      void means(double[] z, double[] mean, double[] weight) {
        for (int i = 0; i < ColumnBlock.ROWS; i++) {
          mean[i] = Math.exp(z[i]);
        }
        System.arraycopy(mean, 0, weight, 0, ColumnBlock.ROWS);
      }

      @Override
      double constant(double mean) {
        return Math.log(mean);
      }
    };

    /** Puts the mean and the variance of an answer with these sums. */
    abstract void means(double[] z, double[] mean, double[] weight);

    /** The sum where nothing is known but the mean. */
    abstract double constant(double mean);
  }

  private CanonicalFit(Response response, double[][] x, double[] y) {
    int p = x.length;
    this.response = response;
    this.x = x;
    this.y = y;
    this.block = new ColumnBlock(p + 1);
    this.shift = new double[p];
    this.gradient = new double[p + 1];
    this.scale = new double[p + 1];
    this.unit = new double[p + 1];
    this.b = new double[p + 1];
    this.curvature = new double[p + 1][];
    for (int j = 0; j <= p; j++) {
      curvature[j] = new double[j + 1];
    }
    int first = Math.min(y.length, ColumnBlock.ROWS);
    for (int j = 0; j < p; j++) {
      shift[j] = mean(x[j], first);
    }
  }

  /**
   * Fits.
   *
   * @param x by column and row
   * @param y the answer of each row
   * @param tolerance how much a column's usual change may still move the sum when it stops
   */
  public static CanonicalFit of(Response response, double[][] x, double[] y, double tolerance) {
    CanonicalFit fit = new CanonicalFit(response, x, y);
    if (response == Response.NUMBER) {
      fit.solve();
    } else {
      fit.begin();
      if (fit.dependent < 0 && !fit.climb(1, tolerance)) {
        fit.b = new double[0];
      }
    }
    return fit;
  }

  /** Answers whether there is a maximum, and it was found. */
  public boolean found() {
    return dependent < 0 && b.length > 0;
  }

  /** Returns the first column that those before it tell, the last one being the constant; or -1. */
  public int dependent() {
    return dependent;
  }

  /** Returns how often the rows were gone through. */
  public int passes() {
    return passes;
  }

  /** Returns the constant. */
  public double constant() {
    double constant = b[x.length];
    for (int j = 0; j < x.length; j++) {
      constant -= b[j] * shift[j];
    }
    return constant;
  }

  /** Returns the weight of each column. */
  public double[] weights() {
    return Arrays.copyOf(b, x.length);
  }

  private void solve() {
    pass(b, 1, true);
    double least = factor();
    if (dependent >= 0) {
      return;
    }
    b = step();
    for (int i = 0; i < REFINEMENTS && least < ILL; i++) {
      pass(b, 1, false);
      b = plus(b, step(), 1);
    }
  }

  /** Finds where to begin: nothing but the mean, or where a part of the rows has its maximum. */
  private void begin() {
    b[x.length] = response.constant(mean(y, y.length));
    if (y.length >= SKIPPED * SKIPPED * ColumnBlock.ROWS) {
      double[] plain = b;
      if (!climb(SKIPPED, NEAR)) {
        b = plain;
        dependent = -1;
      }
    }
  }

  /** Goes up; false where it finds no top. */
  private boolean climb(int stride, double tolerance) {
    pass(b, stride, true);
    boolean fresh = true;
    for (int i = 0; i < PASSES; i++) {
      if (fresh) {
        scales();
        factor();
        if (dependent >= 0) {
          return false;
        }
      }
      double[] step = step();
      double rise = dot(step, gradient);
      double[] from = b;
      b = plus(from, step, 1);
      double size = size(step);
      if (size <= tolerance) {
        return true;
      }
      if (!(size < Double.POSITIVE_INFINITY)) {
        return false;
      }
      fresh = size > NEAR;
      pass(b, stride, fresh);
      double length = 1;
      while (!(dot(step, gradient) > -OVERSHOT * rise)) {
        length /= 2;
        if (length < 1e-6) {
          return false;
        }
        fresh = true;
        b = plus(from, step, length);
        pass(b, stride, true);
      }
    }
    return false;
  }

  /** Factors the curvature of columns of length 1; returns the least that others leave of one. */
  private double factor() {
    int n = gradient.length;
    for (int j = 0; j < n; j++) {
      unit[j] = 1 / Math.sqrt(curvature[j][j]);
    }
    for (int j = 0; j < n; j++) {
      for (int k = 0; k <= j; k++) {
        curvature[j][k] *= unit[j] * unit[k];
      }
    }
    dependent = Cholesky.factor(curvature, n);
    double least = 1;
    for (int j = 0; j < n; j++) {
      least = Math.min(least, curvature[j][j] * curvature[j][j]);
    }
    return least;
  }

  private double[] step() {
    return times(unit, Cholesky.substitute(curvature, times(unit, gradient)));
  }

  /** How far a column usually is from its middle, by the weights of the rows. */
  private void scales() {
    int p = x.length;
    double all = curvature[p][p];
    for (int j = 0; j <= p; j++) {
      scale[j] = Math.sqrt(curvature[j][j] / all);
    }
  }

  private double size(double[] step) {
    double size = 0;
    for (int j = 0; j < step.length; j++) {
      size = Math.max(size, Math.abs(step[j]) * scale[j]);
    }
    return size;
  }

  /** Sums the gradient, and the curvature where it is asked for, over every so-manieth block. */
  private void pass(double[] at, int stride, boolean curved) {
    passes++;
    Arrays.fill(gradient, 0);
    if (curved) {
      for (double[] row : curvature) {
        Arrays.fill(row, 0);
      }
    }
    int apart = stride * ColumnBlock.ROWS;
    for (int start = 0; start < y.length; start += apart) {
      int rows = Math.min(ColumnBlock.ROWS, y.length - start);
      block.load(x, shift, start, rows);
      block.times(at, sum);
      response.means(sum, residual, weight);
      for (int i = 0; i < rows; i++) {
        residual[i] = y[start + i] - residual[i];
      }
      Arrays.fill(residual, rows, ColumnBlock.ROWS, 0);
      block.addProducts(residual, gradient);
      if (curved) {
        if (response != Response.NUMBER) {
          for (int i = 0; i < ColumnBlock.ROWS; i++) {
            weight[i] = Math.sqrt(Math.max(LEAST_WEIGHT, weight[i]));
          }
          block.scale(weight);
        }
        block.addProducts(curvature);
      }
    }
  }

  private static double mean(double[] values, int rows) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += values[i];
    }
    return sum / rows;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double[] times(double[] a, double[] b) {
    double[] product = a.clone();
    for (int j = 0; j < product.length; j++) {
      product[j] *= b[j];
    }
    return product;
  }

  private static double[] plus(double[] from, double[] step, double length) {
    double[] to = from.clone();
    for (int j = 0; j < to.length; j++) {
      to[j] += length * step[j];
    }
    return to;
  }
}
