package io.gigmate.scoring.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RegressionTest {
  /** Columns that nearly tell each other; J. Longley, JASA 62 (1967), certified by NIST. */
  private static final double[][] LONGLEY = {
    {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
    {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
    {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
    {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
    {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
    {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
    {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
    {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
    {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
    {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
    {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
    {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
    {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
    {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
    {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
    {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
  };

  @Test
  void leastSquaresAreThoseThatNistCertifies() {
    Regression fit =
        fitted(
            Regression.linear(
                IntStream.rangeClosed(1, 6)
                    .mapToObj(RegressionTest::longley)
                    .toArray(double[][]::new),
                longley(0)));
    double[] certified = {
      15.0618722713733,
      -0.0358191792925910,
      -2.02022980381683,
      -1.03322686717359,
      -0.0511041056535807,
      1829.15146461355
    };
    assertThat(fit.constant()).isCloseTo(-3482258.63459582, Percentage.withPercentage(1e-7));
    for (int j = 0; j < certified.length; j++) {
      assertThat(fit.weights()[j]).isCloseTo(certified[j], Percentage.withPercentage(1e-6));
    }
  }

  /** The hours that twenty students learned, and who passed; the example of many textbooks. */
  @Test
  void logOddsOfTheStudentsAreThePublishedOnes() {
    double[] hours = {
      0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5,
      5.5
    };
    double[] passed = {0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1};
    Regression fit = fitted(Regression.logistic(new double[][] {hours}, passed));
    assertThat(fit.constant()).isCloseTo(-4.0777, within(5e-5));
    assertThat(fit.weights()[0]).isCloseTo(1.5046, within(5e-5));
  }

  /** A. Dobson, An Introduction to Generalized Linear Models (1990), p. 93. */
  @Test
  void countsOfTheTrialAreThePublishedOnes() {
    double[] counts = {18, 17, 15, 20, 10, 20, 25, 13, 12};
    double[][] columns = new double[4][9];
    for (int i = 0; i < 9; i++) {
      columns[0][i] = i % 3 == 1 ? 1 : 0;
      columns[1][i] = i % 3 == 2 ? 1 : 0;
      columns[2][i] = i / 3 == 1 ? 1 : 0;
      columns[3][i] = i / 3 == 2 ? 1 : 0;
    }
    Regression fit = fitted(Regression.poisson(columns, counts));
    assertThat(fit.constant()).isCloseTo(Math.log(21), within(1e-9));
    assertThat(fit.weights()[0]).isCloseTo(Math.log(40 / 63.0), within(1e-9));
    assertThat(fit.weights()[1]).isCloseTo(Math.log(47 / 63.0), within(1e-9));
    assertThat(fit.weights()[2]).isCloseTo(0, within(1e-9));
    assertThat(fit.weights()[3]).isCloseTo(0, within(1e-9));
  }

  /** At the maximum, what is left over has nothing to do with any column. */
  @Test
  void manyRowsLeaveNothingThatAColumnTells() {
    int n = 40_000;
    double[][] x = columns(n, 5);
    SplittableRandom dice = new SplittableRandom(7);
    double[] came = new double[n];
    double[] counts = new double[n];
    for (int i = 0; i < n; i++) {
      double z = -1 + 0.8 * x[0][i] - 0.5 * x[1][i] + 0.3 * x[2][i];
      came[i] = dice.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
      counts[i] = Math.floor(-Math.log(1 - dice.nextDouble()) * Math.exp(0.5 * z));
    }
    Regression logistic = fitted(Regression.logistic(x, came));
    Regression poisson = fitted(Regression.poisson(x, counts));
    double[] left = new double[12];
    for (int i = 0; i < n; i++) {
      double r = came[i] - 1 / (1 + Math.exp(-sum(logistic, x, i)));
      double s = counts[i] - Math.exp(sum(poisson, x, i));
      left[5] += r;
      left[11] += s;
      for (int j = 0; j < 5; j++) {
        left[j] += r * x[j][i];
        left[6 + j] += s * x[j][i];
      }
    }
    for (double one : left) {
      assertThat(one / n).isCloseTo(0, within(1e-9));
    }
    assertThat(logistic.weights()[0]).isCloseTo(0.8, within(0.05));
  }

  @Test
  void unitsAndOriginsOfColumnsChangeNothingButTheirWeights() {
    int n = 3_000;
    double[][] x = columns(n, 2);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = x[0][i] + x[1][i] > 0.3 * Math.sin(40 * i) ? 1 : 0;
    }
    Regression plain = fitted(Regression.logistic(x, y));
    double[][] other = {
      Arrays.stream(x[0]).map(v -> 1e6 + 1e-4 * v).toArray(),
      Arrays.stream(x[1]).map(v -> 1e9 * v - 1e9).toArray()
    };
    Regression scaled = fitted(Regression.logistic(other, y));
    assertThat(scaled.weights()[0] * 1e-4)
        .isCloseTo(plain.weights()[0], Percentage.withPercentage(1e-3));
    assertThat(scaled.weights()[1] * 1e9)
        .isCloseTo(plain.weights()[1], Percentage.withPercentage(1e-3));
  }

  @Test
  void rareOutcomesAndLargeCountsAreFound() {
    int n = 2_000;
    double[][] x = columns(n, 1);
    double[] rare = new double[n];
    rare[3] = 1;
    rare[500] = 1;
    double[] large = new double[n];
    for (int i = 0; i < n; i++) {
      large[i] = Math.rint(Math.exp(10 + 2 * x[0][i]));
    }
    assertThat(fitted(Regression.logistic(x, rare)).constant()).isBetween(-9.0, -5.0);
    assertThat(fitted(Regression.poisson(x, large)).weights()[0]).isCloseTo(2, within(1e-3));
  }

  @Test
  void whatHasNoAnswerSaysWhy() {
    double[] rising = IntStream.range(0, 100).asDoubleStream().toArray();
    double[] twice = Arrays.stream(rising).map(v -> 2 * v + 1).toArray();
    double[] half = Arrays.stream(rising).map(v -> v < 50 ? 0 : 1).toArray();
    assertThat(reason(Regression.linear(new double[][] {rising, twice}, half)))
        .isEqualTo("column 1 tells nothing that the constant and the other columns do not");
    assertThat(reason(Regression.linear(new double[][] {new double[100]}, half)))
        .startsWith("column 0 tells nothing");
    assertThat(reason(Regression.logistic(new double[][] {rising}, half)))
        .isEqualTo("no finite weights are the best: a column tells some outcomes without fail");
    assertThat(reason(Regression.logistic(new double[][] {rising}, new double[100])))
        .isEqualTo("every row has the same outcome, 0.0");
    assertThat(reason(Regression.poisson(new double[][] {rising}, new double[100])))
        .isEqualTo("every count is 0");
  }

  @Test
  void whatIsNoTableIsRefused() {
    double[] rising = IntStream.range(0, 10).asDoubleStream().toArray();
    double[] holed = rising.clone();
    holed[4] = Double.NaN;
    assertThatThrownBy(() -> Regression.linear(new double[][] {holed}, rising))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column 0 must have finite numbers only: NaN");
    assertThatThrownBy(() -> Regression.linear(new double[][] {rising}, holed))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> Regression.linear(new double[][] {rising, new double[9]}, rising))
        .hasMessage("column 1 must have 10 rows: 9");
    assertThatThrownBy(() -> Regression.logistic(new double[][] {rising}, rising))
        .hasMessage("what is explained must lie in 0.0..1.0: 2.0");
    assertThatThrownBy(() -> Regression.linear(new double[0][], rising))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double sum(Regression fit, double[][] x, int row) {
    double sum = fit.constant();
    double[] weights = fit.weights();
    for (int j = 0; j < x.length; j++) {
      sum += weights[j] * x[j][row];
    }
    return sum;
  }

  private static double[][] columns(int rows, int count) {
    SplittableRandom dice = new SplittableRandom(3);
    double[][] x = new double[count][rows];
    for (int i = 0; i < rows; i++) {
      for (double[] column : x) {
        column[i] = 2 * dice.nextDouble() - 1;
      }
    }
    return x;
  }

  private static double[] longley(int column) {
    return Arrays.stream(LONGLEY).mapToDouble(row -> row[column]).toArray();
  }

  private static Regression fitted(RegressionOutcome outcome) {
    return outcome.fold(
        regression -> regression,
        reason -> {
          throw new AssertionError(reason);
        });
  }

  private static String reason(RegressionOutcome outcome) {
    return outcome.fold(Regression::toString, reason -> reason);
  }
}
