package io.gigmate.scoring.finance;

import io.gigmate.scoring.internal.stats.Gaussian;

/**
 * Points that fill a square evenly, with the normal scores of both coordinates reckoned once: a
 * lattice of a Fibonacci number of points, folded, so that it need not be periodic.
 *
 * <p>Source: I. H. Sloan, S. Joe, Lattice Methods for Multiple Integration (1994), for Fibonacci
 * lattices.
 */
final class PairedScores {
  /** The points of every question. */
  static final PairedScores STANDARD = new PairedScores(610, 377);

  private final double[] shares;
  private final double[] scores;
  private final double[] others;

  private PairedScores(int points, int multiplier) {
    shares = new double[points];
    scores = new double[points];
    others = new double[points];
    for (int i = 0; i < points; i++) {
      shares[i] = folded((i + 0.5) / points);
      scores[i] = Gaussian.quantile(shares[i]);
      double other = (double) (i * multiplier % points) / points + 0.25 / points;
      others[i] = Gaussian.quantile(folded(other));
    }
  }

  private static double folded(double u) {
    return 1 - Math.abs(2 * u - 1);
  }

  /** A function of a share, its normal score, and a score that is independent of both. */
  interface Integrand {
    double at(double share, double score, double other);
  }

  /** Returns the mean over all points. */
  double mean(Integrand integrand) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += integrand.at(shares[i], scores[i], others[i]);
    }
    return sum / shares.length;
  }
}
