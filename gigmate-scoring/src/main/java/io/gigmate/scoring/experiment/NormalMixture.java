package io.gigmate.scoring.experiment;

/**
 * Evidence against no effect that may be looked at after every contact: a likelihood ratio averaged
 * over effects with a normal law of variance 1/ρ. Without an effect its mean is at most 1 at all
 * times, so it exceeds 1/α at any time with a probability of at most α (Ville 1939).
 *
 * <p>Source: H. Robbins, Statistical methods related to the law of the iterated logarithm, Annals
 * of Mathematical Statistics 41 (1970); R. Johari, P. Koomen, L. Pekelis, D. Walsh, Always valid
 * inference, Operations Research 70 (2022); S. Howard, A. Ramdas, J. McAuliffe, J. Sekhon,
 * Time-uniform, nonparametric, nonasymptotic confidence sequences, Annals of Statistics 49 (2021),
 * for the choice of ρ.
 *
 * @param rho how much variance has to come together before the sum says anything; positive
 */
public record NormalMixture(double rho) {
  public NormalMixture {
    if (!(rho > 0 && rho < 1e300)) {
      throw new IllegalArgumentException("rho must be positive: " + rho);
    }
  }

  /**
   * Returns the mixture whose boundary is the lowest about when the sum's variance is {@code best}.
   *
   * @param best the variance of the sum at which it is to be sharpest
   * @param alpha the share of false alarms, between 0 and 1
   */
  public static NormalMixture sharpestAt(double best, double alpha) {
    double level = 2 * Math.log(1 / alpha);
    return new NormalMixture(best / (level + Math.log1p(level)));
  }

  /**
   * Returns the logarithm of the evidence.
   *
   * @param sum of what was observed, centred where there is no effect
   * @param variance of that sum
   */
  public double logEvidence(double sum, double variance) {
    double total = variance + rho;
    return 0.5 * Math.log(rho / total) + sum * sum / (2 * total);
  }

  /** Returns how far from 0 the sum must be for an evidence of 1/α. */
  public double boundary(double variance, double alpha) {
    double total = variance + rho;
    return Math.sqrt(total * (Math.log(total / rho) + 2 * Math.log(1 / alpha)));
  }
}
