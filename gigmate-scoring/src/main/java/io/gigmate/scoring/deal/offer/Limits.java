package io.gigmate.scoring.deal.offer;

/**
 * What the promoter will not go beyond, in numbers.
 *
 * @param guarantee at most
 * @param share at most
 * @param bonus at most
 * @param lossProbability at most
 * @param cash that the worst night may take
 */
record Limits(double guarantee, double share, double bonus, double lossProbability, double cash) {
  /** The upper end of every amount; an amount that the shape does not have stays at nothing. */
  double[] most(Shape shape) {
    return new double[] {shape.hasGuarantee() ? guarantee : 0, shape.hasShare() ? share : 0, bonus};
  }

  /** Answers whether what was laid out stays within. */
  boolean allow(Worth worth) {
    return (lossProbability >= 1 || worth.lossProbability() <= lossProbability + 1e-12)
        && (cash == Double.POSITIVE_INFINITY || worth.least() >= -cash - Terrain.CENT);
  }

  Limits withBonus(double value) {
    return new Limits(guarantee, share, value, lossProbability, cash);
  }
}
