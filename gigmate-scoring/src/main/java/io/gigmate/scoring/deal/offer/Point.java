package io.gigmate.scoring.deal.offer;

/** The amounts of a deal, for keeps: the search works on arrays of them. */
record Point(double guarantee, double share, double above, double bonus) {
  static Point of(double[] amounts) {
    return new Point(
        amounts[Worth.GUARANTEE], amounts[Worth.SHARE], amounts[Worth.ABOVE], amounts[Worth.BONUS]);
  }

  double[] amounts() {
    return new double[] {guarantee, share, above, bonus};
  }
}
