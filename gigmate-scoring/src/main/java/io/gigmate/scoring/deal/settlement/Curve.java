package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.internal.exact.Fraction;
import io.gigmate.scoring.internal.exact.Pieces;
import java.util.Arrays;

/**
 * An amount of money as the number of tickets sold decides it: straight pieces, so that its mean
 * over any distribution is a finite sum. It may jump where a bonus begins.
 */
public final class Curve {
  private final double[] from;
  private final double[] intercept;
  private final double[] slope;

  private Curve(double[] from, double[] intercept, double[] slope) {
    this.from = from;
    this.intercept = intercept;
    this.slope = slope;
  }

  /** Returns amounts in the minor unit as amounts in the major one. */
  static Curve of(Pieces pieces, int decimalPlaces) {
    Fraction unit = Fraction.ONE.over(Fraction.of((long) Math.pow(10, decimalPlaces)));
    int count = pieces.pieces().size();
    Curve curve = new Curve(new double[count], new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      Pieces.Piece piece = pieces.pieces().get(i);
      curve.from[i] = piece.from().toDouble();
      curve.intercept[i] = piece.intercept().times(unit).toDouble();
      curve.slope[i] = piece.slope().times(unit).toDouble();
    }
    return curve;
  }

  /** Returns the number of straight pieces, at least one. */
  public int pieces() {
    return from.length;
  }

  /** Returns where the pieces begin, in order; the first at zero tickets. */
  public double[] kinks() {
    return from.clone();
  }

  /** Returns where a piece begins. */
  public double from(int piece) {
    return from[piece];
  }

  /** Returns what the line of a piece has at zero tickets. */
  public double intercept(int piece) {
    return intercept[piece];
  }

  /** Returns what one more ticket adds along a piece. */
  public double slope(int piece) {
    return slope[piece];
  }

  /** Returns the amount for a number of tickets that is not below zero. */
  public double at(double tickets) {
    if (!(tickets >= 0)) {
      throw new IllegalArgumentException("tickets are counted from 0 on: " + tickets);
    }
    int found = Arrays.binarySearch(from, tickets);
    int piece = found >= 0 ? found : -found - 2;
    return intercept[piece] + slope[piece] * tickets;
  }
}
