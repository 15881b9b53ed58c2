package io.gigmate.scoring.internal.attendance;

/** A show of a new artist, seen as an opening. */
final class Young {
  static final Young NONE = new Young(new double[0], Double.NaN);

  private final double[] x;
  private final double base;

  Young(double[] x, double base) {
    this.x = x;
    this.base = base;
  }

  /** The features; empty where the artist is not new. */
  double[] x() {
    return x;
  }

  /** The simple answer. */
  double base() {
    return base;
  }
}
