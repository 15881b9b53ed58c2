package io.gigmate.scoring.finance;

import java.util.Arrays;

/**
 * What may come out, and how likely each amount is: a quantile function that is linear between its
 * knots. Two knots of one probability are a gap that no outcome falls into; two of one amount are
 * an amount that has a probability of its own.
 *
 * <p>Unlike an attendance it may be negative, and it may jump. Everything it answers is exact for
 * its knots.
 */
public final class Outcomes {
  private final double[] probabilities;
  private final double[] amounts;

  private Outcomes(double[] probabilities, double[] amounts) {
    this.probabilities = probabilities;
    this.amounts = amounts;
  }

  /**
   * Returns the outcomes with these quantiles.
   *
   * @param probabilities from 0 to 1, none below the one before
   * @param amounts the quantile at each of them; finite, none below the one before
   */
  public static Outcomes of(double[] probabilities, double[] amounts) {
    int last = probabilities.length - 1;
    if (last < 1 || amounts.length != probabilities.length) {
      throw new IllegalArgumentException(
          "outcomes need two knots or more, with an amount for each: "
              + probabilities.length
              + " probabilities, "
              + amounts.length
              + " amounts");
    }
    boolean probable = probabilities[0] == 0 && probabilities[last] == 1;
    boolean finite = Double.isFinite(amounts[0]) && Double.isFinite(amounts[last]);
    for (int i = 1; i <= last; i++) {
      probable &= probabilities[i] >= probabilities[i - 1];
      finite &= amounts[i] >= amounts[i - 1];
    }
    if (!probable) {
      throw new IllegalArgumentException(
          "probabilities must rise from 0 to 1: " + Arrays.toString(probabilities));
    }
    if (!finite) {
      throw new IllegalArgumentException(
          "amounts must be finite and must not fall: " + Arrays.toString(amounts));
    }
    return new Outcomes(probabilities.clone(), amounts.clone());
  }

  /** Returns the outcome that is certain. */
  public static Outcomes certain(double amount) {
    return of(new double[] {0, 1}, new double[] {amount, amount});
  }

  /** Returns how many knots there are, two at least. */
  public int knots() {
    return probabilities.length;
  }

  /** Returns the probability at a knot. */
  public double probabilityAt(int knot) {
    return probabilities[knot];
  }

  /** Returns the amount at a knot. */
  public double amountAt(int knot) {
    return amounts[knot];
  }

  /** Returns the expected amount. */
  public double mean() {
    double sum = 0;
    for (int i = 1; i < amounts.length; i++) {
      sum += (probabilities[i] - probabilities[i - 1]) * (amounts[i] + amounts[i - 1]) / 2;
    }
    return sum;
  }

  /** Returns the variance. */
  public double variance() {
    double mean = mean();
    double sum = 0;
    for (int i = 1; i < amounts.length; i++) {
      double left = amounts[i - 1] - mean;
      double right = amounts[i] - mean;
      sum +=
          (probabilities[i] - probabilities[i - 1])
              * (left * left + left * right + right * right)
              / 3;
    }
    return sum;
  }

  /** Returns the standard deviation. */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  /** Returns the smallest amount that is not exceeded with this probability, which is 0 to 1. */
  public double quantile(double probability) {
    checkProbability(probability);
    int right = 0;
    while (probabilities[right] < probability) {
      right++;
    }
    return probabilities[right] == probability ? amounts[right] : between(right, probability);
  }

  /** Returns the probability of less than an amount. */
  public double probabilityBelow(double amount) {
    int right = 0;
    while (right < amounts.length && amounts[right] < amount) {
      right++;
    }
    return crossing(right, amount);
  }

  /** Returns the probability of an amount or less. */
  public double probabilityAtMost(double amount) {
    int right = 0;
    while (right < amounts.length && amounts[right] <= amount) {
      right++;
    }
    return crossing(right, amount);
  }

  /**
   * Returns the mean of the worst outcomes, which together have this probability: the conditional
   * value at risk, with its sign kept.
   *
   * @param share above 0, 1 at most
   */
  public double meanOfWorst(double share) {
    checkProbability(share);
    if (share == 0) {
      return amounts[0];
    }
    double sum = 0;
    int right = 1;
    while (right < amounts.length && probabilities[right] <= share) {
      sum +=
          (probabilities[right] - probabilities[right - 1])
              * (amounts[right] + amounts[right - 1])
              / 2;
      right++;
    }
    if (right < amounts.length) {
      sum += (share - probabilities[right - 1]) * (between(right, share) + amounts[right - 1]) / 2;
    }
    return sum / share;
  }

  /**
   * Returns the cash that has to be at hand so that it suffices with this probability: the loss at
   * that quantile, 0 where there is none.
   */
  public double cashAtRisk(double probability) {
    checkProbability(probability);
    return Math.max(0, -quantile(1 - probability));
  }

  private static void checkProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability must be 0 to 1: " + probability);
    }
  }

  private double between(int right, double probability) {
    double share =
        (probability - probabilities[right - 1])
            / (probabilities[right] - probabilities[right - 1]);
    return amounts[right - 1] + share * (amounts[right] - amounts[right - 1]);
  }

  private double crossing(int right, double amount) {
    if (right == 0) {
      return 0;
    }
    if (right == amounts.length) {
      return 1;
    }
    double share = (amount - amounts[right - 1]) / (amounts[right] - amounts[right - 1]);
    return probabilities[right - 1] + share * (probabilities[right] - probabilities[right - 1]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcomes that
        && Arrays.equals(probabilities, that.probabilities)
        && Arrays.equals(amounts, that.amounts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(probabilities) + Arrays.hashCode(amounts);
  }

  @Override
  public String toString() {
    return "Outcomes[" + Arrays.toString(probabilities) + ", " + Arrays.toString(amounts) + "]";
  }
}
