package io.gigmate.scoring.internal.stats;

/**
 * The standard normal distribution.
 *
 * <p>Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions (1964), 26.2.17; its
 * error is below 7.5e-8.
 */
public final class Normal {
  private static final double TAIL = 6;
  private static final double SMALLEST_SHARE = 1e-12;

  private Normal() {}

  /** Returns the density. */
  public static double density(double x) {
    return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  }

  /** Returns the probability of a value up to x. */
  public static double below(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double above = density(x) * series;
    return x > 0 ? 1 - above : above;
  }

  /** Returns the mean of the values beyond x, which is the density over the share beyond. */
  public static double meanBeyond(double x) {
    return x > TAIL ? x + 1 / x : density(x) / Math.max(SMALLEST_SHARE, 1 - below(x));
  }

  /** Returns the mean of a normal value that is cut off at nought from above. */
  public static double meanCutAtZero(double mean, double deviation) {
    double u = mean / deviation;
    return mean * (1 - below(u)) - deviation * density(u);
  }
}
