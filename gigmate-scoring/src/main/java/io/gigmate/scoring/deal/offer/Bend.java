package io.gigmate.scoring.deal.offer;

import org.jspecify.annotations.Nullable;

/**
 * How far the payout of deals in a box can lie above the tangent of the one in its middle: where
 * the guarantee counts in some of them and the share in others.
 */
final class Bend {
  /** None at all. */
  static final Bend NONE = new Bend(null, new double[0], new double[0], new double[0]);

  /** Of the deals; null for no bend at all. */
  private final @Nullable Shape shape;

  private final double[] low;
  private final double[] middle;
  private final double[] high;

  private Bend(@Nullable Shape shape, double[] low, double[] middle, double[] high) {
    this.shape = shape;
    this.low = low;
    this.middle = middle;
    this.high = high;
  }

  /**
   * Returns the bend of a box.
   *
   * @param shape of the deals
   * @param low all amounts at their lowest
   * @param middle the amounts of the tangent
   * @param high all at their highest
   */
  static Bend of(Shape shape, double[] low, double[] middle, double[] high) {
    return shape.hasFloor() || shape == Shape.PLUS_BEYOND_SPLIT
        ? new Bend(shape, low, middle, high)
        : NONE;
  }

  boolean isNone() {
    return shape == null;
  }

  /**
   * The height above the tangent; nothing where it is below zero.
   *
   * @param beyond whether the share counts in the middle
   * @param ofShare what one of the share brings
   * @param ofAbove what one of the share above the threshold brings
   */
  double at(boolean beyond, double ofShare, double ofAbove) {
    double share = high[Worth.SHARE];
    if (shape == Shape.PLUS_BEYOND_SPLIT) {
      double base = ofShare + middle[Worth.GUARANTEE];
      return share * (beyond ? high[Worth.GUARANTEE] - base : base - low[Worth.GUARANTEE]);
    }
    return beyond
        ? high[Worth.GUARANTEE] - low[Worth.SHARE] * ofShare - low[Worth.ABOVE] * ofAbove
        : share * ofShare + high[Worth.ABOVE] * ofAbove - low[Worth.GUARANTEE];
  }
}
