package io.gigmate.scoring.experiment;

import io.gigmate.scoring.internal.stats.Gaussian;

/**
 * How many contacts an arm needs where the results are looked at once, at the end; two-sided, by
 * the normal approximation.
 */
public final class SampleSize {
  private SampleSize() {}

  /**
   * Returns the contacts of each arm.
   *
   * <p>Source: J. Fleiss, Statistical Methods for Rates and Proportions (1981), without continuity
   * correction.
   *
   * @param from the share of the control
   * @param to another share, which is to be told apart from it
   * @param alpha the share of false alarms
   * @param power the share of such differences that are found
   */
  public static double ofShares(double from, double to, double alpha, double power) {
    check(from, to, alpha, power);
    double mean = (from + to) / 2;
    double spread =
        Gaussian.quantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean))
            + Gaussian.quantile(power) * Math.sqrt(from * (1 - from) + to * (1 - to));
    double difference = to - from;
    return spread * spread / (difference * difference);
  }

  /**
   * Returns the contacts of each arm by the arcsine transformation, which steadies the variance.
   *
   * <p>Source: J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), 6.4.
   */
  public static double byArcsine(double from, double to, double alpha, double power) {
    check(from, to, alpha, power);
    double effect = 2 * (Math.asin(Math.sqrt(to)) - Math.asin(Math.sqrt(from)));
    double z = Gaussian.quantile(1 - alpha / 2) + Gaussian.quantile(power);
    return 2 * z * z / (effect * effect);
  }

  /**
   * Returns the contacts of each arm for a difference of means.
   *
   * @param difference of the means
   * @param deviation of a single outcome
   */
  public static double ofMeans(double difference, double deviation, double alpha, double power) {
    double z = Gaussian.quantile(1 - alpha / 2) + Gaussian.quantile(power);
    double effect = difference / deviation;
    if (!(Math.abs(effect) > 0 && Math.abs(effect) < 1e9)) {
      throw new IllegalArgumentException(
          "not a difference to look for: " + difference + " with a deviation of " + deviation);
    }
    return 2 * z * z / (effect * effect);
  }

  private static void check(double from, double to, double alpha, double power) {
    boolean shares = Math.min(from, to) >= 0 && Math.max(from, to) <= 1 && from != to;
    if (!shares || !(alpha > 0 && alpha < 1) || !(power > alpha && power < 1)) {
      throw new IllegalArgumentException(
          "no sample tells %s from %s with alpha %s and power %s"
              .formatted(from, to, alpha, power));
    }
  }
}
