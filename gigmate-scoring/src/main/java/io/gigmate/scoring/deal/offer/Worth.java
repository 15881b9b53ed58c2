package io.gigmate.scoring.deal.offer;

/**
 * What a deal of some shape is worth on a terrain: to both sides, and by how much that changes with
 * each of its amounts. It is written for the search, which asks thousands of times: its numbers are
 * fields that the next question overwrites.
 */
final class Worth {
  /** The amounts of a deal, by their place in an array. */
  static final int GUARANTEE = 0;

  static final int SHARE = 1;
  static final int BONUS = 2;
  static final int AMOUNTS = 3;

  private final Terrain terrain;
  private final double artistAversion;
  private final double promoterAversion;

  /** Certainty equivalents. */
  double artist;

  double promoter;

  /** What one more of each amount brings the artist, and takes from the promoter. */
  final double[] artistGains = new double[AMOUNTS];

  final double[] promoterLoses = new double[AMOUNTS];

  /** What a bend adds for the artist at most. */
  double artistBend;

  private int parts;
  private final double[] weight;
  private final double[] payFrom;
  private final double[] payTo;
  private final double[] leftFrom;
  private final double[] leftTo;
  private final double[] baseFrom;
  private final double[] baseTo;
  private final boolean[] beyond;
  private final boolean[] bonus;

  Worth(Terrain terrain, double artistAversion, double promoterAversion) {
    this.terrain = terrain;
    this.artistAversion = artistAversion;
    this.promoterAversion = promoterAversion;
    int most = 2 * terrain.stretches;
    weight = new double[most];
    payFrom = new double[most];
    payTo = new double[most];
    leftFrom = new double[most];
    leftTo = new double[most];
    baseFrom = new double[most];
    baseTo = new double[most];
    beyond = new boolean[most];
    bonus = new boolean[most];
  }

  /** Lays out what is paid and what is left; the limits can be asked then. */
  void pay(Shape shape, double[] amounts) {
    double sure = shape.sure(amounts[GUARANTEE]);
    double share = shape.hasShare() ? amounts[SHARE] : 0;
    double strike = shape.strike(amounts[GUARANTEE], share);
    double[] from = terrain.baseFrom[Terrain.indexOf(shape.base())];
    double[] to = terrain.baseTo[Terrain.indexOf(shape.base())];
    parts = 0;
    for (int i = 0; i < terrain.stretches; i++) {
      double start = from[i];
      double end = to[i];
      double paid = sure + (terrain.bonus[i] ? amounts[BONUS] : 0);
      if ((start < strike) == (end < strike) || start == strike || end == strike) {
        boolean above = start > strike || end > strike;
        add(i, 0, 1, start, end, above, paid, share, strike);
      } else {
        double at = (strike - start) / (end - start);
        add(i, 0, at, start, strike, start > strike, paid, share, strike);
        add(i, at, 1, strike, end, end > strike, paid, share, strike);
      }
    }
  }

  private void add(
      int stretch,
      double from,
      double to,
      double start,
      double end,
      boolean above,
      double paid,
      double share,
      double strike) {
    int i = parts++;
    double surplus = terrain.surplusFrom[stretch];
    double rise = terrain.surplusTo[stretch] - surplus;
    weight[i] = terrain.weight[stretch] * (to - from);
    baseFrom[i] = start;
    baseTo[i] = end;
    beyond[i] = above;
    bonus[i] = terrain.bonus[stretch];
    payFrom[i] = above ? paid + share * (start - strike) : paid;
    payTo[i] = above ? paid + share * (end - strike) : paid;
    leftFrom[i] = surplus + rise * from - payFrom[i];
    leftTo[i] = surplus + rise * to - payTo[i];
  }

  /** The probability that a bonus is due. */
  double bonusProbability() {
    return terrain.bonusProbability;
  }

  /** The probability that the promoter loses money with what was laid out. */
  double lossProbability() {
    double sum = 0;
    for (int i = 0; i < parts; i++) {
      double low = Math.min(leftFrom[i], leftTo[i]);
      double high = Math.max(leftFrom[i], leftTo[i]);
      if (high < -Terrain.CENT) {
        sum += weight[i];
      } else if (low < -Terrain.CENT) {
        sum += weight[i] * (-low / (high - low));
      }
    }
    return sum;
  }

  /** The promoter's result on the worst night. */
  double least() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < parts; i++) {
      least = Math.min(least, Math.min(leftFrom[i], leftTo[i]));
    }
    return least;
  }

  /** The promoter's mean result. */
  double meanLeft() {
    double mean = 0;
    for (int i = 0; i < parts; i++) {
      mean += weight[i] * (leftFrom[i] + leftTo[i]) / 2;
    }
    return mean;
  }

  /** The artist's mean payout. */
  double meanPaid() {
    double mean = 0;
    for (int i = 0; i < parts; i++) {
      mean += weight[i] * (payFrom[i] + payTo[i]) / 2;
    }
    return mean;
  }

  /** Reckons a deal. */
  void reckon(Shape shape, double[] amounts) {
    reckon(shape, amounts, Bend.NONE);
  }

  /** Reckons a deal, and what the payout of those around it can have above its tangent. */
  void reckon(Shape shape, double[] amounts, Bend bend) {
    pay(shape, amounts);
    artist = side(shape, amounts, true, bend);
    promoter = side(shape, amounts, false, Bend.NONE);
  }

  private double side(Shape shape, double[] amounts, boolean ofArtist, Bend bend) {
    double[] from = ofArtist ? payFrom : leftFrom;
    double[] to = ofArtist ? payTo : leftTo;
    double aversion = ofArtist ? artistAversion : promoterAversion;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < parts; i++) {
      least = Math.min(least, Math.min(from[i], to[i]));
      most = Math.max(most, Math.max(from[i], to[i]));
    }
    boolean neutral = aversion * (most - least) < CertaintyEquivalent.NEUTRAL;
    double share = shape.hasShare() ? amounts[SHARE] : 0;
    double less = shape.perShareLess(amounts[GUARANTEE]);
    double mass = 0;
    double mean = 0;
    double guarantees = 0;
    double shares = 0;
    double bonuses = 0;
    double above = 0;
    for (int i = 0; i < parts; i++) {
      // From the smaller end on, so that nothing overflows.
      boolean falls = to[i] < from[i];
      double scale = weight[i];
      double even = 1;
      double rising = 0.5;
      if (neutral) {
        mean += scale * (from[i] + to[i]) / 2;
      } else {
        scale *= Math.exp(-aversion * ((falls ? to[i] : from[i]) - least));
        double rise = aversion * Math.abs(to[i] - from[i]);
        if (rise > 0) {
          even = CertaintyEquivalent.evenly(rise);
          rising = CertaintyEquivalent.evenlyRising(rise);
        }
      }
      double part = scale * even;
      mass += part;
      guarantees += part * shape.perGuarantee(beyond[i], share);
      if (beyond[i]) {
        double start = falls ? baseTo[i] : baseFrom[i];
        double way = falls ? baseFrom[i] - baseTo[i] : baseTo[i] - baseFrom[i];
        shares += (start - less) * part + way * scale * rising;
      }
      if (bonus[i]) {
        bonuses += part;
      }
      if (!bend.isNone()) {
        // The scale is that of the end which counts most.
        above += bend.mean(baseFrom[i], baseTo[i]) * scale;
      }
    }
    double[] gains = ofArtist ? artistGains : promoterLoses;
    gains[GUARANTEE] = guarantees / mass;
    gains[SHARE] = shares / mass;
    gains[BONUS] = bonuses / mass;
    if (ofArtist) {
      artistBend = above / mass;
    }
    return neutral ? mean : least - Math.log(mass) / aversion;
  }
}
