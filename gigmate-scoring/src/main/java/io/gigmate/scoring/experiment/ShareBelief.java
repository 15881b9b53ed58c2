package io.gigmate.scoring.experiment;

import io.gigmate.scoring.internal.stats.LogGamma;

/**
 * What is believed of a share once its outcomes are seen, with every share equally likely before: a
 * beta distribution. It says how likely an arm is to be the better one; it is no test, and does not
 * bound false wins when one keeps looking.
 *
 * @param yes one more than the successes
 * @param no one more than the failures
 */
public record ShareBelief(long yes, long no) {
  public ShareBelief {
    if (yes < 1 || no < 1) {
      throw new IllegalArgumentException("one of each at least: " + yes + ", " + no);
    }
  }

  /** Returns what these outcomes leave to believe. */
  public static ShareBelief after(Outcomes.Shares seen) {
    return new ShareBelief(seen.successes() + 1, seen.contacts() - seen.successes() + 1);
  }

  /** Returns the mean of the share. */
  public double mean() {
    return (double) yes / (yes + no);
  }

  /**
   * Returns the probability that this share is above another.
   *
   * <p>Source: E. Miller, Formulas for Bayesian A/B testing (2014): a sum of beta functions, one
   * for each success; here each follows from the one before.
   */
  public double probabilityAbove(ShareBelief other) {
    double[] term = new double[(int) Math.min(yes, Integer.MAX_VALUE - 8)];
    double both = (double) (other.no + no);
    double log =
        LogGamma.of(both)
            + LogGamma.of((double) other.yes + other.no)
            - LogGamma.of(other.yes + both)
            - LogGamma.of((double) other.no);
    double highest = log;
    for (int i = 0; i < term.length; i++) {
      term[i] = log;
      highest = Math.max(highest, log);
      double at = i;
      log += Math.log((other.yes + at) / (other.yes + at + both) * ((no + at) / (at + 1)));
    }
    double sum = 0;
    for (double each : term) {
      sum += Math.exp(each - highest);
    }
    return Math.min(1, sum * Math.exp(highest));
  }

  /** Returns what choosing this share costs on average: how far the other one is above it. */
  public double expectedLoss(ShareBelief other) {
    return Math.max(
        0,
        other.mean() * new ShareBelief(other.yes + 1, other.no).probabilityAbove(this)
            - mean() * other.probabilityAbove(new ShareBelief(yes + 1, no)));
  }
}
