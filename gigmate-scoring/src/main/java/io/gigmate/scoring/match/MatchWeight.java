package io.gigmate.scoring.match;

/**
 * How far evidence speaks for a match, in bits: each bit doubles the odds. Weights of independent
 * evidence add up.
 *
 * <p>{@code M = log2(λ/(1−λ)) + Σ log2(m/u)} and {@code P = 2^M/(1+2^M)}: m is how often a field
 * looks like this where two records are one thing, u where they are two, λ how often a pair is one
 * thing at all. Source: I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage, JASA 64
 * (1969); in this notation R. Linacre and others, Splink, International Journal of Population Data
 * Science 7 (2022).
 *
 * @param bits positive speaks for a match, negative against it
 */
public record MatchWeight(double bits) implements Comparable<MatchWeight> {
  /** Evidence that says nothing, such as a missing field. */
  public static final MatchWeight NONE = new MatchWeight(0);

  public MatchWeight {
    if (Double.isNaN(bits)) {
      throw new IllegalArgumentException("match weight must be a number: " + bits);
    }
  }

  /**
   * Returns what one look of one field is worth.
   *
   * @param m its share among matches
   * @param u its share among the others
   */
  public static MatchWeight of(double m, double u) {
    if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
      throw new IllegalArgumentException("m and u must lie in 0..1, without 0: " + m + ", " + u);
    }
    return new MatchWeight(log2(m / u));
  }

  /** Returns where a pair starts of which nothing is known yet. */
  public static MatchWeight prior(double lambda) {
    if (!(lambda > 0 && lambda < 1)) {
      throw new IllegalArgumentException("λ must lie between 0 and 1: " + lambda);
    }
    return new MatchWeight(log2(lambda / (1 - lambda)));
  }

  /** Returns the weight of both together. */
  public MatchWeight plus(MatchWeight other) {
    return new MatchWeight(bits + other.bits);
  }

  /** Returns the probability of a match that a pair of this total weight has. */
  public double probability() {
    return 1 / (1 + Math.pow(2, -bits));
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  @Override
  public int compareTo(MatchWeight other) {
    return Double.compare(bits, other.bits);
  }
}
