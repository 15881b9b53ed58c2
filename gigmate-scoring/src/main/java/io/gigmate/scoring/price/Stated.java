package io.gigmate.scoring.price;

/** What every curve through a stated point needs. */
final class Stated {
  private Stated() {}

  static void curve(double reference, double tickets, double elasticity) {
    if (!(reference > 0 && tickets > 0 && Double.isFinite(reference + tickets))) {
      throw new IllegalArgumentException(
          "a demand curve needs a price and tickets above zero: " + reference + ", " + tickets);
    }
    if (!(elasticity < 0 && elasticity > Double.NEGATIVE_INFINITY)) {
      throw new IllegalArgumentException("an elasticity must be below zero: " + elasticity);
    }
  }
}
