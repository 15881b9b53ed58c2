package io.gigmate.scoring.internal.attendance;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A distribution of the attendance as its quantiles at probabilities that rise from 0 to 1. */
public final class Knots {
  private static final int STEPS = 100;
  private static final double[] PER_CENTS = perCents();

  private final double[] probabilities;
  private final double[] heads;

  private Knots(double[] probabilities, double[] heads) {
    this.probabilities = probabilities;
    this.heads = heads;
  }

  private static double[] perCents() {
    double[] all = new double[STEPS + 1];
    Arrays.setAll(all, i -> i / (double) STEPS);
    return all;
  }

  /** Anything up to the most: the narrow interval reaches from nobody to there. */
  static Knots anything(double median, double most) {
    double middle = Math.min(median, most);
    return new Knots(new double[] {0, 0.1, 0.5, 0.9, 1}, new double[] {0, 0, middle, most, most});
  }

  /** One quantile for each per cent. */
  static Knots ofPerCents(DoubleUnaryOperator quantile) {
    double[] heads = new double[PER_CENTS.length];
    for (int i = 0; i < heads.length; i++) {
      double at = quantile.applyAsDouble(PER_CENTS[i]);
      heads[i] = i == 0 ? at : Math.max(heads[i - 1], at);
    }
    return new Knots(PER_CENTS, heads);
  }

  /** Returns the probabilities. */
  public double[] probabilities() {
    return probabilities.clone();
  }

  /** Returns the quantiles, which do not fall. */
  public double[] heads() {
    return heads.clone();
  }

  /** Returns the quantile at the knot nearest to a probability. */
  double at(double probability) {
    int nearest = 0;
    for (int i = 1; i < heads.length; i++) {
      if (Math.abs(probabilities[i] - probability)
          < Math.abs(probabilities[nearest] - probability)) {
        nearest = i;
      }
    }
    return heads[nearest];
  }
}
