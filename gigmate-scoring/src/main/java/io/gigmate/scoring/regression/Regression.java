package io.gigmate.scoring.regression;

import io.gigmate.scoring.internal.stats.CanonicalFit;
import io.gigmate.scoring.internal.stats.CanonicalFit.Response;
import java.util.Arrays;

/**
 * A constant and a weight for each column, by maximum likelihood.
 *
 * <pre>{@code
 * RegressionOutcome outcome = Regression.logistic(columns, came);
 * double[] weights = outcome.fold(Regression::weights, reason -> new double[0]);
 * }</pre>
 *
 * <p>Columns are arrays of one number a row, all known, and the constant is not among them. The
 * same columns give the same bits, on every machine and whatever else runs. A regression is
 * immutable.
 */
public final class Regression {
  /** How much a usual change of a column may move the answer's log-odds or logarithm at the end. */
  private static final double TOLERANCE = 1e-9;

  private final double constant;
  private final double[] weights;
  private final int passes;

  private Regression(double constant, double[] weights, int passes) {
    this.constant = constant;
    this.weights = weights;
    this.passes = passes;
  }

  /**
   * Fits numbers by least squares.
   *
   * @param columns by column and row
   * @param numbers what is explained, by row
   */
  public static RegressionOutcome linear(double[][] columns, double[] numbers) {
    check(columns, numbers, -Double.MAX_VALUE, Double.MAX_VALUE);
    return fit(Response.NUMBER, columns, numbers);
  }

  /**
   * Fits log-odds to shares; 1 is what happened, 0 what did not.
   *
   * @param columns by column and row
   * @param shares what is explained, by row, 0 to 1
   */
  public static RegressionOutcome logistic(double[][] columns, double[] shares) {
    check(columns, shares, 0, 1);
    double sum = Arrays.stream(shares).sum();
    return sum == 0 || sum == shares.length
        ? new RegressionOutcome.Unfit("every row has the same outcome, " + shares[0])
        : fit(Response.SHARE, columns, shares);
  }

  /**
   * Fits the logarithm of what is expected to counts.
   *
   * @param columns by column and row
   * @param counts what is explained, by row, not below 0
   */
  public static RegressionOutcome poisson(double[][] columns, double[] counts) {
    check(columns, counts, 0, Double.MAX_VALUE);
    return Arrays.stream(counts).sum() == 0
        ? new RegressionOutcome.Unfit("every count is 0")
        : fit(Response.COUNT, columns, counts);
  }

  private static RegressionOutcome fit(Response response, double[][] columns, double[] answers) {
    CanonicalFit fit = CanonicalFit.of(response, columns, answers, TOLERANCE);
    if (fit.found()) {
      return new RegressionOutcome.Fitted(
          new Regression(fit.constant(), fit.weights(), fit.passes()));
    }
    checkFinite(columns);
    return new RegressionOutcome.Unfit(
        fit.dependent() < 0
            ? "no finite weights are the best: a column tells some outcomes without fail"
            : "column "
                + Math.min(fit.dependent(), columns.length - 1)
                + " tells nothing that the constant and the other columns do not");
  }

  private static void check(double[][] columns, double[] answers, double lowest, double highest) {
    if (columns.length == 0 || answers.length <= columns.length) {
      throw new IllegalArgumentException(
          "there must be a column and more rows than columns: "
              + columns.length
              + " columns, "
              + answers.length
              + " rows");
    }
    for (int j = 0; j < columns.length; j++) {
      if (columns[j].length != answers.length) {
        throw new IllegalArgumentException(
            "column " + j + " must have " + answers.length + " rows: " + columns[j].length);
      }
    }
    for (double answer : answers) {
      if (!(answer >= lowest && answer <= highest)) {
        throw new IllegalArgumentException(
            "what is explained must lie in " + lowest + ".." + highest + ": " + answer);
      }
    }
  }

  /** Looked for only where there is no answer: numbers that are not finite leave none. */
  private static void checkFinite(double[][] columns) {
    for (int j = 0; j < columns.length; j++) {
      for (double value : columns[j]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "column " + j + " must have finite numbers only: " + value);
        }
      }
    }
  }

  /** Returns what is expected where every column is 0, as a number, log-odds or logarithm. */
  public double constant() {
    return constant;
  }

  /** Returns what a unit of each column adds. */
  public double[] weights() {
    return weights.clone();
  }

  /** Returns how often the rows were gone through, whole or in part. */
  public int passes() {
    return passes;
  }

  @Override
  public String toString() {
    return constant + " + " + Arrays.toString(weights);
  }
}
