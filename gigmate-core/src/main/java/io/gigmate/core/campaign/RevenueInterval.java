package io.gigmate.core.campaign;

import java.util.Arrays;

/**
 * The interval of 95 % about a sum of what some of many spend, as factors of that sum.
 *
 * @param low at most 1
 * @param high at least 1
 */
record RevenueInterval(double low, double high) {
  /** The quantile of the normal distribution at 97.5 %. */
  private static final double Z = 1.959963984540054;

  /**
   * Returns the interval.
   *
   * @param messages how many might have spent something
   * @param spent what those spent who did, two at least
   */
  static RevenueInterval of(long messages, double[] spent) {
    double buyers = spent.length;
    double all = Math.max((double) messages, buyers);
    double share = buyers / all;
    // The interval of a share: Wilson 1927.
    double middle = (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
    double half =
        Z / (1 + Z * Z / all) * Math.sqrt(share * (1 - share) / all + Z * Z / (4 * all * all));
    // The interval of a mean, on the logarithm.
    double mean = Arrays.stream(spent).average().orElseThrow();
    double squares = Arrays.stream(spent).map(each -> (each - mean) * (each - mean)).sum();
    double error = Math.sqrt(squares / (buyers - 1) / buyers) / mean;
    double ofMean = student(buyers - 1) * error;
    // Both together: each end by its own distance (Zou and Donner 2008).
    return new RevenueInterval(
        Math.exp(-Math.hypot(Math.log(share / (middle - half)), ofMean)),
        Math.exp(Math.hypot(Math.log(Math.min(1, middle + half) / share), ofMean)));
  }

  /**
   * Student's quantile at 97.5 %, by its expansion in the inverse of the degrees of freedom.
   * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
   */
  static double student(double freedom) {
    double z3 = Z * Z * Z;
    double z5 = z3 * Z * Z;
    double z7 = z5 * Z * Z;
    return Z
        + (z3 + Z) / (4 * freedom)
        + (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom * freedom)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom * freedom * freedom);
  }
}
