package io.gigmate.scoring.internal.stats;

/**
 * The chi-square distribution with whole degrees of freedom.
 *
 * <p>Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions (1964), 26.4.4 and
 * 26.4.5, as a recurrence over the degrees of freedom.
 */
public final class ChiSquare {
  private ChiSquare() {}

  /** Returns the probability of a value above x, which is not negative. */
  public static double above(double x, int degrees) {
    boolean odd = degrees % 2 == 1;
    double sum = odd ? 2 * Gaussian.below(-Math.sqrt(x)) : Math.exp(-x / 2);
    double term = odd ? 2 * Gaussian.density(Math.sqrt(x)) / Math.sqrt(x) : Math.exp(-x / 2);
    for (int k = odd ? 1 : 2; k < degrees; k += 2) {
      term *= x / k;
      // At 0 the first term is not a number, and nothing is to be added.
      sum += x == 0 ? 0 : term;
    }
    return x == 0 ? 1 : Math.min(1, sum);
  }
}
