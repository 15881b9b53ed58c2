package io.gigmate.scoring.experiment;

import io.gigmate.scoring.internal.stats.ChiSquare;
import io.gigmate.scoring.internal.stats.Gaussian;
import io.gigmate.scoring.internal.stats.LogGamma;

/**
 * Two shares, compared once: right only where nobody looked before.
 *
 * @param first what happened in one arm
 * @param second what happened in the other
 */
public record TwoShares(Outcomes.Shares first, Outcomes.Shares second) {
  /** Below this an expected count makes the chi-square approximation poor (Cochran 1954). */
  private static final double FEWEST_EXPECTED = 5;

  /** Tables as likely as ours up to rounding count as equally likely. */
  private static final double TIE = 1 + 1e-7;

  public TwoShares {
    if (first.contacts() == 0 || second.contacts() == 0) {
      throw new IllegalArgumentException("an arm without contacts has no share");
    }
  }

  /** Returns Pearson's chi-square without continuity correction; 0 where all outcomes are alike. */
  public double chiSquare() {
    return chiSquare(0);
  }

  /** Returns the p-value of Pearson's chi-square without continuity correction. */
  public double p() {
    return ChiSquare.above(chiSquare(0), 1);
  }

  /** Returns the p-value with the continuity correction of Yates (1934). */
  public double correctedP() {
    double gap = Math.abs(first.successes() - expected(first.contacts(), successes()));
    return ChiSquare.above(chiSquare(Math.min(0.5, gap)), 1);
  }

  /**
   * Returns the p-value of Fisher's exact test: the share of tables with these totals that are no
   * likelier than this one.
   */
  public double fisherP() {
    long lowest = Math.max(0, successes() - second.contacts());
    long highest = Math.min(successes(), first.contacts());
    double ours = logTable(first.successes());
    double sum = 0;
    for (long k = lowest; k <= highest; k++) {
      double gap = logTable(k) - ours;
      sum += gap <= Math.log(TIE) ? Math.exp(gap) : 0;
    }
    return Math.min(1, sum * Math.exp(ours));
  }

  /** Returns the p-value that fits: Fisher's where a count expected is below 5. */
  public double suitableP() {
    long rarer = Math.min(successes(), contacts() - successes());
    long smaller = Math.min(first.contacts(), second.contacts());
    return expected(smaller, rarer) < FEWEST_EXPECTED ? fisherP() : p();
  }

  /** Returns the lower end of the 95 % interval of the first share less the second (Wald). */
  public double low() {
    return first.mean() - second.mean() - reach();
  }

  /** Returns the upper end of the 95 % interval of the first share less the second (Wald). */
  public double high() {
    return first.mean() - second.mean() + reach();
  }

  private double reach() {
    return Gaussian.quantile(0.975) * Math.sqrt(squaredError(first) + squaredError(second));
  }

  private static double squaredError(Outcomes.Shares shares) {
    return shares.mean() * (1 - shares.mean()) / shares.contacts();
  }

  private double chiSquare(double correction) {
    long rest = contacts() - successes();
    if (successes() == 0 || rest == 0) {
      return 0;
    }
    double gap = Math.abs(first.successes() - expected(first.contacts(), successes())) - correction;
    double n = contacts();
    return gap
        * gap
        * n
        * n
        * n
        / ((double) first.contacts() * second.contacts() * successes() * rest);
  }

  private long contacts() {
    return first.contacts() + second.contacts();
  }

  private long successes() {
    return first.successes() + second.successes();
  }

  private double expected(long contacts, long happened) {
    return (double) contacts * happened / contacts();
  }

  /** The logarithm of the probability that so many of the successes fall to the first arm. */
  private double logTable(long k) {
    return logChoose(first.contacts(), k)
        + logChoose(second.contacts(), successes() - k)
        - logChoose(contacts(), successes());
  }

  private static double logChoose(long n, long k) {
    return LogGamma.of(n + 1.0) - LogGamma.of(k + 1.0) - LogGamma.of(n - k + 1.0);
  }
}
