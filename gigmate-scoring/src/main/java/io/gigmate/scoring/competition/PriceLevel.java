package io.gigmate.scoring.competition;

import java.util.Arrays;

/**
 * What tickets cost in a part of the market.
 *
 * @param cell which part
 * @param shows with a price that were seen there
 * @param quantiles the prices below which 10, 25, 50, 75 and 90 per cent of shows lie
 * @param usual the price around which the cell's shows lie; 0 where most are free
 * @param lower the usual price is above it with a probability of 0.9
 * @param upper the usual price is below it with a probability of 0.9
 */
@SuppressWarnings("ArrayRecordComponent") // Read by place, and copied at the door.
public record PriceLevel(
    MarketCell cell, int shows, double[] quantiles, double usual, double lower, double upper) {
  /** The shares whose prices are told. */
  private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};

  public PriceLevel {
    quantiles = quantiles.clone();
    if (quantiles.length != SHARES.length) {
      throw new IllegalArgumentException("there are five quantiles: " + Arrays.toString(quantiles));
    }
    for (int i = 1; i < quantiles.length; i++) {
      if (quantiles[i] < quantiles[i - 1]) {
        throw new IllegalArgumentException("quantiles rise: " + Arrays.toString(quantiles));
      }
    }
  }

  /** Returns the shares whose prices are told. */
  static double[] shares() {
    return SHARES.clone();
  }

  @Override
  public double[] quantiles() {
    return quantiles.clone();
  }

  /** Returns the price below which half of the shows lie. */
  public double median() {
    return quantiles[2];
  }
}
