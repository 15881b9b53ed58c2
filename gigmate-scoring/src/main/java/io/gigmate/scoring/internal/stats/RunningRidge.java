package io.gigmate.scoring.internal.stats;

/**
 * Ridge regression that takes one row at a time: it keeps the normal equations, forgets old rows
 * and solves when asked. Each coefficient has a penalty of its own and is drawn to nought.
 *
 * <p>Source: A. Hoerl, R. Kennard, Ridge regression, Technometrics 12 (1970); recursive least
 * squares with forgetting as in L. Ljung, System Identification (1999). Robustness is the caller's:
 * a row's weight may be one step of Huber's (P. Huber, Robust estimation of a location parameter,
 * Annals of Mathematical Statistics 35, 1964), see {@link #huberWeight}.
 */
public final class RunningRidge {
  private static final double SMALLEST_ERROR = 1e-9;

  private final double[][] products;
  private final double[] moments;
  private final double[] penalties;
  private final int[] filled;
  private double[] coefficients;
  private boolean stale;

  /** Creates a regression without rows, one coefficient for each penalty. */
  public RunningRidge(double[] penalties) {
    this.penalties = penalties.clone();
    int size = penalties.length;
    this.products = new double[size][size];
    this.moments = new double[size];
    this.filled = new int[size];
    this.coefficients = new double[size];
  }

  /** Returns the weight of an error in a regression that counts those beyond the bound once. */
  public static double huberWeight(double error, double bound) {
    return Math.min(1, bound / Math.max(SMALLEST_ERROR, Math.abs(error)));
  }

  /** Returns how many coefficients there are. */
  public int size() {
    return penalties.length;
  }

  /** Multiplies all penalties of the beginning by the same factor. */
  public void scalePenalties(double[] unit, double factor) {
    for (int i = 0; i < penalties.length; i++) {
      penalties[i] = unit[i] * factor;
    }
    stale = true;
  }

  /** Weakens what was seen so far. */
  public void forget(double keep) {
    for (int i = 0; i < moments.length; i++) {
      moments[i] *= keep;
      for (int j = 0; j <= i; j++) {
        products[i][j] *= keep;
      }
    }
  }

  /** Takes one row up. */
  public void add(double[] x, double y, double weight) {
    int m = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        filled[m++] = i;
      }
    }
    for (int u = 0; u < m; u++) {
      int i = filled[u];
      double scaled = weight * x[i];
      moments[i] += scaled * y;
      for (int v = 0; v <= u; v++) {
        products[i][filled[v]] += scaled * x[filled[v]];
      }
    }
    stale = true;
  }

  /** Returns the coefficients by the rows so far; they are not to be changed. */
  public double[] coefficients() {
    if (stale) {
      stale = false;
      int size = penalties.length;
      double[][] a = new double[size][];
      for (int i = 0; i < size; i++) {
        a[i] = products[i].clone();
        a[i][i] += penalties[i];
      }
      coefficients = Cholesky.solve(a, moments);
    }
    return coefficients;
  }

  /** Returns what is expected of a row. */
  public double predict(double[] x) {
    double[] b = coefficients();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += b[i] * x[i];
    }
    return sum;
  }
}
