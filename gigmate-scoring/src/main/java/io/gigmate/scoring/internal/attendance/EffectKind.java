package io.gigmate.scoring.internal.attendance;

/**
 * The kinds of crossed effects on demand: how far one lies from nought before anything is seen, in
 * logs, and for how many days it keeps (to 37 %). The deviations are priors of the weight of 30
 * rows; what the history shows replaces them.
 */
enum EffectKind {
  MARKET(1.0, 3000),
  MARKET_NOW(0.15, 45),
  GENRE(0.3, 4000),
  ARTIST(0.6, 1500),
  ARTIST_NOW(0.25, 60),
  VENUE(0.3, 4000),
  CITY(0.25, 3000),
  /** A word of the room's name: halls, arenas and festivals differ. */
  VENUE_WORD(0.15, EffectKind.FOREVER),
  ARTIST_HERE(0.15, 2000),
  SUPPORT_ACT(0.1, EffectKind.FOREVER),
  SUPPORT_COUNT(0.1, 3000),
  WEEKDAY(0.07, EffectKind.FOREVER),
  MONTH(0.07, EffectKind.FOREVER),
  /** Per unit of the log of the price. */
  PRICE(0.2, EffectKind.FOREVER),
  /** Per unit of the log of the seats. */
  SEATS(0.2, EffectKind.FOREVER);

  private static final double FOREVER = 1e7;

  private final double deviation;
  private final double days;

  EffectKind(double deviation, double days) {
    this.deviation = deviation;
    this.days = days;
  }

  double priorVariance() {
    return deviation * deviation;
  }

  /** Returns the correlation of an effect with itself so many days ago. */
  double kept(int since) {
    return Math.exp(-since / days);
  }
}
