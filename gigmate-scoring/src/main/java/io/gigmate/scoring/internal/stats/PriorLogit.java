package io.gigmate.scoring.internal.stats;

/**
 * Logistic regression of a few columns with a normal prior on every coefficient, the constant among
 * them, so that a handful of rows without a single 1 still have an answer: the prior's.
 *
 * <p>Source: A. Gelman, A. Jakulin, M. Pittau, Y.-S. Su, A weakly informative default prior
 * distribution for logistic and other regression models, Annals of Applied Statistics 2 (2008),
 * with a normal prior in place of theirs; the maximum is found by Newton's method with short steps.
 */
public final class PriorLogit {
  private static final int ITERATIONS = 60;
  private static final double LONGEST_STEP = 1;
  private static final double DONE = 1e-9;

  private final double[] coefficients;

  private PriorLogit(double[] coefficients) {
    this.coefficients = coefficients;
  }

  /** Returns the model of the prior alone. */
  public static PriorLogit of(double[] means) {
    return new PriorLogit(means.clone());
  }

  /**
   * Fits to rows.
   *
   * @param x by row; the constant's 1 is not among the columns
   * @param weight of each row
   * @param rows that count
   * @param means of the prior: the constant's, then one for each column
   * @param precisions of the prior, one over its variance
   */
  public static PriorLogit fit(
      double[][] x,
      int[] outcome,
      double[] weight,
      int[] rows,
      double[] means,
      double[] precisions) {
    int p = means.length;
    double[] b = means.clone();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[][] hessian = new double[p][p];
      double[] gradient = new double[p];
      for (int row : rows) {
        double probability = Logistic.probability(logOdds(b, x[row]));
        double w = weight[row] * Math.max(1e-9, probability * (1 - probability));
        double r = weight[row] * (outcome[row] - probability);
        for (int i = 0; i < p; i++) {
          double xi = i == 0 ? 1 : x[row][i - 1];
          gradient[i] += r * xi;
          for (int j = 0; j <= i; j++) {
            hessian[i][j] += w * xi * (j == 0 ? 1 : x[row][j - 1]);
          }
        }
      }
      for (int i = 0; i < p; i++) {
        gradient[i] -= precisions[i] * (b[i] - means[i]);
        hessian[i][i] += precisions[i];
      }
      double[] step = Cholesky.solve(hessian, gradient);
      double size = 0;
      for (int i = 0; i < p; i++) {
        double s = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[i]));
        b[i] += s;
        size = Math.max(size, Math.abs(s));
      }
      if (size < DONE) {
        break;
      }
    }
    return new PriorLogit(b);
  }

  /** Returns the log-odds of a row. */
  public double logOdds(double[] x) {
    return logOdds(coefficients, x);
  }

  /** Returns the constant, then the coefficient of each column. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  private static double logOdds(double[] b, double[] x) {
    double sum = b[0];
    for (int i = 0; i < x.length; i++) {
      sum += b[i + 1] * x[i];
    }
    return sum;
  }
}
