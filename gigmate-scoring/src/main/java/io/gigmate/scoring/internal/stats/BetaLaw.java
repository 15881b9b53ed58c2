package io.gigmate.scoring.internal.stats;

/**
 * The beta distribution, and Student's, which follows from it.
 *
 * <p>Source: W. Press et al., Numerical Recipes, 3rd edition (2007), 6.4, for the continued
 * fraction after Lentz.
 */
public final class BetaLaw {
  private static final int STEPS = 10_000;
  private static final double SMALLEST = 1e-300;
  private static final double ENOUGH = 1e-15;

  private BetaLaw() {}

  /** Returns the logarithm of the density at x, which lies between 0 and 1. */
  public static double logDensity(double x, double a, double b) {
    return (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b);
  }

  /** Returns the probability of x or less. */
  public static double below(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
    // Each fraction converges fast on its own side of the mean.
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  /** Returns the probability that Student's t with these degrees of freedom is farther from 0. */
  public static double studentBeyond(double t, double degrees) {
    return below(degrees / (degrees + t * t), degrees / 2, 0.5);
  }

  private static double logBeta(double a, double b) {
    return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / kept(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / kept(1 + even * d);
      c = kept(1 + even / c);
      fraction *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / kept(1 + odd * d);
      c = kept(1 + odd / c);
      fraction *= d * c;
      if (Math.abs(d * c - 1) < ENOUGH) {
        break;
      }
    }
    return fraction;
  }

  private static double kept(double value) {
    return Math.abs(value) < SMALLEST ? SMALLEST : value;
  }
}
