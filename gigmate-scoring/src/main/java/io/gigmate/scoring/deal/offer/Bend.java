package io.gigmate.scoring.deal.offer;

/**
 * How far the payout of deals around one in the middle can lie above its tangent: about the strike,
 * where they may be on the other side of it. Up to the strike of the middle it rises, from there on
 * it falls.
 *
 * @param from what the base must have at least to be on the other side in any of the deals
 * @param strike of the middle
 * @param to what it may have at most
 * @param risingBy for each unit of the base, before the strike; 0 at {@code from}
 * @param fallingBy for each unit after it
 * @param top just after the strike
 */
record Bend(double from, double strike, double to, double risingBy, double fallingBy, double top) {
  /** None at all. */
  static final Bend NONE = new Bend(1, 1, 0, 0, 0, 0);

  static Bend of(Shape shape, double[] low, double[] middle, double[] high) {
    double leastG = low[Worth.GUARANTEE];
    double mostG = high[Worth.GUARANTEE];
    double leastA = low[Worth.SHARE];
    double mostA = high[Worth.SHARE];
    if (shape.kind() == OfferKind.VERSUS && mostA > 0) {
      double strike = middle[Worth.GUARANTEE] / middle[Worth.SHARE];
      return new Bend(
          leastG / mostA,
          strike,
          leastA > 0 ? mostG / leastA : Double.POSITIVE_INFINITY,
          mostA,
          leastA,
          mostG - leastA * strike);
    }
    if (shape == Shape.PLUS_BEYOND_SPLIT) {
      double strike = middle[Worth.GUARANTEE];
      return new Bend(leastG, strike, mostG, mostA, mostA, mostA * (mostG - strike));
    }
    return NONE;
  }

  boolean isNone() {
    return to < from;
  }

  /** The mean over a stretch on which the base goes evenly from one amount to another. */
  double mean(double oneEnd, double otherEnd) {
    double low = Math.min(oneEnd, otherEnd);
    double high = Math.max(oneEnd, otherEnd);
    if (high < from || low > to) {
      return 0;
    }
    if (high == low) {
      return low <= strike ? risingBy * (low - from) : top - fallingBy * (low - strike);
    }
    double sum = 0;
    double left = Math.max(low, from);
    double right = Math.min(high, strike);
    if (right > left) {
      sum += (right - left) * risingBy * ((left + right) / 2 - from);
    }
    left = Math.max(low, strike);
    right = Math.min(high, to);
    if (right > left) {
      sum += (right - left) * (top - fallingBy * ((left + right) / 2 - strike));
    }
    return sum / (high - low);
  }
}
