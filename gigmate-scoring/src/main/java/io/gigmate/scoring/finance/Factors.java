package io.gigmate.scoring.finance;

/** By how much the parts of a budget are moved. */
record Factors(double price, double spend, double costs, double payout) {
  static final Factors NONE = new Factors(1, 1, 1, 1);

  static Factors of(Lever lever, double factor) {
    return new Factors(
        lever == Lever.PRICE ? factor : 1,
        lever == Lever.SPEND_PER_HEAD ? factor : 1,
        lever == Lever.COSTS ? factor : 1,
        lever == Lever.ARTIST_PAYOUT ? factor : 1);
  }
}
