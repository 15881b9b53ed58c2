package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.finance.Outcomes;

/**
 * The sure amount that is worth as much as an uncertain one, to somebody with an exponential
 * utility: {@code −ln E[exp(−c·X)] / c}. It is below the mean by what the uncertainty costs, and
 * adding a sure amount adds exactly that amount.
 */
public final class CertaintyEquivalent {
  /** With less than this times the range, the constant makes no difference that could be paid. */
  static final double NEUTRAL = 1e-7;

  private CertaintyEquivalent() {}

  /**
   * Returns the sure amount, by the closed form of each straight piece.
   *
   * @param outcomes what may come out
   * @param riskAversion the constant per unit of currency; 0 is neutral
   */
  public static double of(Outcomes outcomes, double riskAversion) {
    checkRiskAversion(riskAversion);
    double least = outcomes.amountAt(0);
    double range = outcomes.amountAt(outcomes.knots() - 1) - least;
    if (riskAversion * range < NEUTRAL) {
      return outcomes.mean();
    }
    double sum = 0;
    for (int i = 1; i < outcomes.knots(); i++) {
      double weight = outcomes.probabilityAt(i) - outcomes.probabilityAt(i - 1);
      double from = riskAversion * (outcomes.amountAt(i - 1) - least);
      double to = riskAversion * (outcomes.amountAt(i) - least);
      sum += weight * Math.exp(-from) * evenly(to - from);
    }
    return least - Math.log(sum) / riskAversion;
  }

  static void checkRiskAversion(double riskAversion) {
    if (!(riskAversion >= 0 && riskAversion <= 1)) {
      throw new IllegalArgumentException(
          "a risk aversion is the constant of an exponential utility, 0 to 1 per unit of currency: "
              + riskAversion);
    }
  }

  /** The mean of exp(−zu) where u is spread evenly from 0 to 1. */
  static double evenly(double z) {
    return Math.abs(z) < 0.03
        ? 1 - z * (1 / 2.0 - z * (1 / 6.0 - z * (1 / 24.0 - z * (1 / 120.0 - z / 720))))
        : -Math.expm1(-z) / z;
  }

  /** The mean of u·exp(−zu) where u is spread evenly from 0 to 1. */
  static double evenlyRising(double z) {
    return Math.abs(z) < 0.03
        ? 1 / 2.0 - z * (1 / 3.0 - z * (1 / 8.0 - z * (1 / 30.0 - z * (1 / 144.0 - z / 840))))
        : (-Math.expm1(-z) / z - Math.exp(-z)) / z;
  }
}
