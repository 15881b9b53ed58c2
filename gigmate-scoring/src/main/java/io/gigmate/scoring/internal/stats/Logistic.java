package io.gigmate.scoring.internal.stats;

/** Between log-odds and probabilities, without overflow at either end. */
public final class Logistic {
  private Logistic() {}

  /** Returns the probability of these log-odds. */
  public static double probability(double logOdds) {
    if (logOdds >= 0) {
      return 1 / (1 + Math.exp(-logOdds));
    }
    double odds = Math.exp(logOdds);
    return odds / (1 + odds);
  }

  /** Returns minus the log-likelihood of an outcome of 0 or 1 under these log-odds. */
  public static double loss(double logOdds, int outcome) {
    double against = outcome == 1 ? -logOdds : logOdds;
    return against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
  }

  /** Returns the log-odds of a share, pulled off 0 and 1 by half an observation on each side. */
  public static double ofShare(double yes, double all) {
    return Math.log((yes + 0.5) / (all - yes + 0.5));
  }
}
