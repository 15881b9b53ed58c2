package io.gigmate.benchmarks.fits;

import java.util.SplittableRandom;

/** Numbers, and three answers that depend on them: a number, whether something came, a count. */
public final class FitData {
  /** How many numbers a row has. */
  public static final int COLUMNS = 30;

  private final double[][] rows;
  private final double[][] columns = new double[COLUMNS][];
  private final double[] number;
  private final double[] came;
  private final double[] count;

  /** Draws so many rows, each time the same. */
  public FitData(int size) {
    SplittableRandom dice = new SplittableRandom(30);
    rows = new double[size][COLUMNS];
    number = new double[size];
    came = new double[size];
    count = new double[size];
    for (int j = 0; j < COLUMNS; j++) {
      columns[j] = new double[size];
    }
    for (int i = 0; i < size; i++) {
      double z = -0.5;
      for (int j = 0; j < COLUMNS; j++) {
        rows[i][j] = 2 * dice.nextDouble() - 1;
        columns[j][i] = rows[i][j];
        z += (j % 5 - 2) * 0.2 * rows[i][j];
      }
      number[i] = z + dice.nextDouble() - 0.5;
      came[i] = dice.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
      count[i] = poisson(Math.exp(z), dice);
    }
  }

  private static int poisson(double mean, SplittableRandom dice) {
    double limit = Math.exp(-mean);
    double product = dice.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= dice.nextDouble();
      count++;
    }
    return count;
  }

  /** Returns the numbers by row. */
  public double[][] rows() {
    return rows;
  }

  /** Returns the numbers by column. */
  public double[][] columns() {
    return columns;
  }

  /** Returns a number for each row. */
  public double[] number() {
    return number;
  }

  /** Returns 1 for each row where it came, otherwise 0. */
  public double[] came() {
    return came;
  }

  /** Returns a count for each row. */
  public double[] count() {
    return count;
  }

  /**
   * Refuses to measure what does not answer the same.
   *
   * @param found the constant, then the weights
   */
  public static void requireEqual(String who, double[] found, double[] expected, double apart) {
    for (int j = 0; j <= COLUMNS; j++) {
      if (!(Math.abs(found[j] - expected[j]) <= apart)) {
        throw new IllegalStateException(
            who + " finds " + found[j] + " and not " + expected[j] + " at " + j);
      }
    }
  }
}
