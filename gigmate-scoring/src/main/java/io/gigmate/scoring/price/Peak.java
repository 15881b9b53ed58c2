package io.gigmate.scoring.price;

import java.util.function.DoubleUnaryOperator;

/** Where a function of a price is highest: a grid, then golden sections around its best point. */
final class Peak {
  private static final int GRID = 64;
  private static final int SECTIONS = 60;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Peak() {}

  static double of(double lowest, double highest, DoubleUnaryOperator value) {
    if (!(lowest >= 0 && highest >= lowest && highest < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "prices must rise from zero or more: " + lowest + " to " + highest);
    }
    double step = (highest - lowest) / GRID;
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      double here = value.applyAsDouble(lowest + i * step);
      if (here > most) {
        most = here;
        best = i;
      }
    }
    double found =
        golden(
            lowest + Math.max(0, best - 1) * step, lowest + Math.min(GRID, best + 1) * step, value);
    double grid = best == GRID ? highest : lowest + best * step;
    return value.applyAsDouble(found) > most ? found : grid;
  }

  private static double golden(double from, double to, DoubleUnaryOperator value) {
    double low = from;
    double high = to;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = value.applyAsDouble(left);
    double atRight = value.applyAsDouble(right);
    for (int i = 0; i < SECTIONS && high - low > 1e-10 * high; i++) {
      if (atLeft >= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = value.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = value.applyAsDouble(right);
      }
    }
    return (low + high) / 2;
  }
}
