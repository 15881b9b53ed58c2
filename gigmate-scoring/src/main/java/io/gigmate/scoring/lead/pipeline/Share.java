package io.gigmate.scoring.lead.pipeline;

import io.gigmate.core.explain.Confidence;

/**
 * How many of how many, and what that says about the share behind it: its 95 % interval after
 * Wilson, which stays within 0 and 1 and holds for few cases as well.
 *
 * @param hits how many
 * @param of of how many; of none, nothing is known of the share
 */
public record Share(long hits, long of) {
  /** The quantile of the normal distribution that 2.5 % lie above. */
  private static final double Z = 1.959963984540054;

  public Share {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(
          "hits must lie in 0.." + of + ", the number of cases: " + hits);
    }
  }

  /** Answers whether there is a case at all. */
  public boolean known() {
    return of > 0;
  }

  /** Returns the share seen; not a number where there is no case. */
  public double value() {
    return known() ? (double) hits / of : Double.NaN;
  }

  /** Returns the lower end of the interval; 0 where there is no case. */
  public double low() {
    return hits == 0 ? 0 : Math.max(0, middle() - reach());
  }

  /** Returns the upper end of the interval; 1 where there is no case. */
  public double high() {
    return hits == of ? 1 : Math.min(1, middle() + reach());
  }

  /** Returns the share as a confidence within the interval; there must be a case. */
  public Confidence confidence(String basis) {
    return Confidence.of(value(), basis).within(low(), high());
  }

  private double middle() {
    return (hits + Z * Z / 2) / (of + Z * Z);
  }

  private double reach() {
    return Z / (of + Z * Z) * Math.sqrt((double) hits * (of - hits) / of + Z * Z / 4);
  }
}
