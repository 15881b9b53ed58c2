package io.gigmate.scoring.deal.offer;

import java.util.Arrays;

/**
 * What a deal of some shape is worth on a terrain: to both sides, and by how much that changes with
 * each of its amounts. It is written for the search, which asks thousands of times: its numbers are
 * fields that the next question overwrites.
 */
final class Worth {
  /** The amounts of a deal, by their place in an array. */
  static final int GUARANTEE = 0;

  static final int SHARE = 1;

  /** The share above the threshold, of a scale. */
  static final int ABOVE = 2;

  static final int BONUS = 3;
  static final int AMOUNTS = 4;

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

  /** How much more of that there is with a wider reach of each amount; it tells which to split. */
  final double[] bendBy = new double[AMOUNTS];

  private int parts;
  private final double[] weight;
  private final double[] payFrom;
  private final double[] payTo;
  private final double[] leftFrom;
  private final double[] leftTo;

  /** What one of the share, and one of that above the threshold, brings at both ends. */
  private final double[] shareFrom;

  private final double[] shareTo;
  private final double[] aboveFrom;
  private final double[] aboveTo;
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
    shareFrom = new double[most];
    shareTo = new double[most];
    aboveFrom = new double[most];
    aboveTo = new double[most];
    beyond = new boolean[most];
    bonus = new boolean[most];
  }

  /** Lays out what is paid and what is left; the limits can be asked then. */
  void pay(Shape shape, double[] amounts) {
    double[] from = terrain.baseFrom[shape.base()];
    double[] to = terrain.baseTo[shape.base()];
    double less = shape.strike(amounts[GUARANTEE]);
    parts = 0;
    for (int i = 0; i < terrain.stretches; i++) {
      boolean above = terrain.above[i];
      double split = terrain.split[shape.base()];
      double one = shape.ofShare(from[i] - less, split, above);
      double oneEnd = shape.ofShare(to[i] - less, split, above);
      double other = shape.ofAbove(from[i], split, above);
      double otherEnd = shape.ofAbove(to[i], split, above);
      double start = shape.beyond(amounts, one, other);
      double end = shape.beyond(amounts, oneEnd, otherEnd);
      if (start > 0 == end > 0 || start == 0 || end == 0) {
        add(i, 0, 1, one, oneEnd, other, otherEnd, start > 0 || end > 0, shape, amounts);
      } else {
        double at = start / (start - end);
        double oneAt = one + at * (oneEnd - one);
        double otherAt = other + at * (otherEnd - other);
        add(i, 0, at, one, oneAt, other, otherAt, start > 0, shape, amounts);
        add(i, at, 1, oneAt, oneEnd, otherAt, otherEnd, end > 0, shape, amounts);
      }
    }
  }

  private void add(
      int stretch,
      double from,
      double to,
      double one,
      double oneEnd,
      double other,
      double otherEnd,
      boolean pays,
      Shape shape,
      double[] amounts) {
    int i = parts++;
    double surplus = terrain.surplusFrom[stretch];
    double rise = terrain.surplusTo[stretch] - surplus;
    weight[i] = terrain.weight[stretch] * (to - from);
    shareFrom[i] = one;
    shareTo[i] = oneEnd;
    aboveFrom[i] = other;
    aboveTo[i] = otherEnd;
    beyond[i] = pays;
    bonus[i] = terrain.above[stretch];
    double paid = bonus[i] ? amounts[BONUS] : 0;
    payFrom[i] = paid + shape.pays(amounts, one, other, pays);
    payTo[i] = paid + shape.pays(amounts, oneEnd, otherEnd, pays);
    leftFrom[i] = surplus + rise * from - payFrom[i];
    leftTo[i] = surplus + rise * to - payTo[i];
  }

  /** The larger of both sides' constants. */
  double aversion() {
    return Math.max(artistAversion, promoterAversion);
  }

  /** What a structure's base is at the threshold. */
  double splitAt(Shape shape) {
    return terrain.split[shape.base()];
  }

  /** The probability that a night is beyond the threshold, and a bonus is due. */
  double probabilityAbove() {
    return terrain.probabilityAbove;
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
    double mass = 0;
    double mean = 0;
    double guarantees = 0;
    double shares = 0;
    double aboves = 0;
    double bonuses = 0;
    double bent = 0;
    if (!bend.isNone()) {
      Arrays.fill(bendBy, 0);
    }
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
        shares += spread(shareFrom[i], shareTo[i], falls, part, scale * rising);
        aboves += spread(aboveFrom[i], aboveTo[i], falls, part, scale * rising);
      }
      if (bonus[i]) {
        bonuses += part;
      }
      if (!bend.isNone()) {
        // The scale is that of the end which counts most.
        bent += bend(bend, i, scale);
      }
    }
    double[] gains = ofArtist ? artistGains : promoterLoses;
    gains[GUARANTEE] = guarantees / mass;
    gains[SHARE] = shares / mass;
    gains[ABOVE] = aboves / mass;
    gains[BONUS] = bonuses / mass;
    if (ofArtist) {
      artistBend = bent / mass;
    }
    return neutral ? mean : least - Math.log(mass) / aversion;
  }

  /**
   * The mean of what goes evenly from one amount to another, weighed from the smaller payout on.
   */
  private static double spread(double from, double to, boolean falls, double even, double rising) {
    double start = falls ? to : from;
    return start * even + (falls ? from - to : to - from) * rising;
  }

  private double bend(Bend bend, int i, double scale) {
    double start = bend.at(beyond[i], shareFrom[i], aboveFrom[i]);
    double end = bend.at(beyond[i], shareTo[i], aboveTo[i]);
    if (start <= 0 && end <= 0) {
      return 0;
    }
    double part = start >= 0 && end >= 0 ? 1 : Math.max(start, end) / Math.abs(end - start);
    double near = 2 * scale * part;
    bendBy[GUARANTEE] += near;
    bendBy[SHARE] += near * (shareFrom[i] + shareTo[i]) / 2;
    bendBy[ABOVE] += near * (aboveFrom[i] + aboveTo[i]) / 2;
    double height = part == 1 ? (start + end) / 2 : Math.max(start, end) / 2;
    return scale * part * height;
  }
}
