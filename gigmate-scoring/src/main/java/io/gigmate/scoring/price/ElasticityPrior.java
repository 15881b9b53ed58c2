package io.gigmate.scoring.price;

/**
 * What one believes about elasticity before looking at one's own shows. There is no default: nobody
 * publishes an elasticity for concerts, so whoever asks for a price states a belief, its range and
 * where it is from, and gets the answer together with what it costs if the belief is wrong.
 *
 * @param expected per cent of tickets for one per cent of price, at the mean of the prices tried;
 *     below zero
 * @param low the more elastic end: one belief of twenty lies below
 * @param high the less elastic end: one of twenty lies above; below zero
 * @param source who says so
 */
public record ElasticityPrior(double expected, double low, double high, String source) {
  /** A range from the 5 % to the 95 % quantile is about 3.29 standard deviations wide. */
  private static final double RANGE = 2 * 1.6448536269514722;

  public ElasticityPrior {
    boolean inOrder = low < expected && expected < high && high < 0;
    if (!inOrder || !Double.isFinite(low)) {
      throw new IllegalArgumentException(
          "an elasticity must lie inside its range, below zero: "
              + low
              + " < "
              + expected
              + " < "
              + high);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("an elasticity needs a source: '" + source + "'");
    }
  }

  /** The belief is normal in the logarithm, so that demand never rises with the price. */
  double logDeviation() {
    return Math.log(low / high) / RANGE;
  }

  /** The same belief around another value, to see what it costs to be wrong. */
  ElasticityPrior movedTo(double value) {
    return new ElasticityPrior(value, low * value / expected, high * value / expected, source);
  }
}
