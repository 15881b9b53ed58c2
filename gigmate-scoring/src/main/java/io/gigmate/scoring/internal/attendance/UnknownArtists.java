package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.attendance.Peers.Bond;
import java.util.Arrays;
import java.util.List;

/**
 * The stage for artists without shows in the history. The simple answer is what earlier unknown
 * artists drew.
 */
final class UnknownArtists {
  /** Before the first show: two thirds of the seats; a hundred people where they are unknown. */
  private static final double FIRST_SHARE = Math.log(0.65);

  private static final double FIRST_CROWD = Math.log(100);

  /** How much of the season is taken out of openings and put back. */
  private static final double SEASON_PART = 0.25;

  private static final double[] BLEND = {1, 0.5, 0.5, 1, 1, 1, 1, 1, 1, 1};
  static final double[] LINEAR_PARTS = {0, 0, 0, 0.5, 1, 1, 0.5, 0, 0, 0};
  static final double[] TREE_PARTS = {0, 0, 0, 0, 0, 1, 0.5, 0, 0, 0};

  /** The candidate that is the house of so many seats alone. */
  static final int HOUSE = 8;

  /** Where the linear part counts without what knows the capacity. */
  static final double[] FREE_PARTS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  static final List<Topic> TOPICS =
      List.of(
          Topic.OPENINGS,
          Topic.POOLED,
          Topic.OPENINGS,
          Topic.DRIFT,
          Topic.DRIFT,
          Topic.DRIFT,
          Topic.DRIFT,
          Topic.VENUE,
          Topic.CAPACITY,
          Topic.CAPACITY);

  private static final FeatureSet<OpeningFeature> FEATURES = new FeatureSet<>(OpeningFeature.class);

  private final Surroundings around;
  private final Learner learner = new Learner(FEATURES, LearnerSettings.forUnknown(), BLEND);
  private final Openings openings = new Openings();
  private final SeatedHouses houses = new SeatedHouses();
  private double fast = Double.NaN;
  private double slow = Double.NaN;
  private int seen;

  UnknownArtists(Surroundings around) {
    this.around = around;
  }

  Learner learner() {
    return learner;
  }

  /** The level of openings; before the first one that of all shows, or a guess. */
  private double slow(ShowRow row) {
    if (seen > 0) {
      return slow;
    }
    double usual = around.market().usualShare();
    if (!Double.isNaN(usual)) {
      return usual;
    }
    return row.hasCapacity() ? FIRST_SHARE : FIRST_CROWD;
  }

  /** The simple answer. */
  double base(ShowRow row) {
    return openings.median(row, slow(row)) + SEASON_PART * season(row);
  }

  private double season(ShowRow row) {
    return around.calendar().effect(row.day(), 0);
  }

  Stage say(ShowRow row, PooledDemand pooled) {
    double base = base(row);
    double[] x = features(row, base, pooled);
    double[] linearX = FEATURES.linearRow(x);
    double[] parts = learner.linearParts(linearX, pooled.seatsSlope());
    double linear = Arrays.stream(parts).sum();
    double free = 0;
    for (int i = 0; i < parts.length; i++) {
      free += learner.knowsCapacity(i) ? 0 : parts[i];
    }
    double boosted = learner.boosted(x);
    double venue = around.peers().venueMedian(row);
    double usual = base - SEASON_PART * season(row);
    double house = houses.share(row, usual) - usual;
    double[] candidates = {
      0,
      (row.hasCapacity() ? pooled.withinCapacity() : pooled.mean()) - base,
      slow(row) + season(row) - base,
      0.5 * linear,
      linear,
      linear + boosted,
      0.5 * (linear + boosted),
      (Double.isNaN(venue) ? slow(row) : venue) - base,
      house,
      house + free
    };
    double blended = base + learner.blended(candidates);
    return new Stage(base, x, linearX, linear, candidates, blended);
  }

  /** Returns the features of a show, were its artist unknown. */
  double[] features(ShowRow row, double base, PooledDemand pooled) {
    Market market = around.market();
    double[] x = FEATURES.blank();
    put(x, OpeningFeature.SEASON, season(row));
    put(x, OpeningFeature.MARKET_LEVEL, market.level());
    put(x, OpeningFeature.MARKET_TREND, market.trend());
    put(x, OpeningFeature.RECENT_OPENINGS, seen == 0 ? 0 : fast - slow);
    put(x, OpeningFeature.OPENINGS_AND_MARKET, slow(row) - market.levelFast());
    double performances = row.logPerformances() - market.usualLogPerformances();
    put(x, OpeningFeature.PERFORMANCES, performances);
    put(x, OpeningFeature.FEW_PERFORMANCES, performances < -0.05 ? 1 : 0);
    put(x, OpeningFeature.CAPACITY, row.logSeats() - market.usualLogSeats());
    put(x, OpeningFeature.DAY_OF_YEAR, Math.floorMod(row.day(), 365));
    put(x, OpeningFeature.PRICE, row.hasPrice() ? usualPriceGap(row) : 0);
    put(x, OpeningFeature.SUPPORT_COUNT, row.supportCount());
    put(x, OpeningFeature.POOLED, pooled.mean() - base);
    put(x, OpeningFeature.OPENINGS, slow(row) + season(row) - base);
    put(x, OpeningFeature.CROWD, market.crowd());
    putPeers(x, row);
    return x;
  }

  private double usualPriceGap(ShowRow row) {
    double gap = Math.log(row.price()) - around.market().usualLogPrice();
    return Double.isNaN(gap) ? 0 : gap;
  }

  private void putPeers(double[] x, ShowRow row) {
    Peers peers = around.peers();
    double level = around.market().levelFast();
    put(x, OpeningFeature.VENUE, peers.mean(Bond.VENUE, row));
    put(x, OpeningFeature.VENUE_LAST, peers.lastLevel(Bond.VENUE, row) - level);
    put(x, OpeningFeature.VENUE_KNOWN, peers.knows(Bond.VENUE, row) ? 1 : 0);
    put(x, OpeningFeature.CITY, peers.mean(Bond.CITY, row));
    put(x, OpeningFeature.CITY_LAST, peers.lastLevel(Bond.CITY, row) - level);
    put(x, OpeningFeature.CITY_KNOWN, peers.knows(Bond.CITY, row) ? 1 : 0);
    put(x, OpeningFeature.SUPPORT, peers.mean(Bond.SUPPORT, row));
    put(x, OpeningFeature.GENRE, peers.mean(Bond.GENRE, row));
    put(x, OpeningFeature.VENUE_WORDS, peers.words(row));
    put(x, OpeningFeature.OPENINGS_AT_VENUE, peers.mean(Bond.OPENING_AT_VENUE, row));
    put(x, OpeningFeature.OPENINGS_IN_GENRE, peers.mean(Bond.OPENING_IN_GENRE, row));
    put(x, OpeningFeature.OPENINGS_IN_CITY, peers.mean(Bond.OPENING_IN_CITY, row));
  }

  private static void put(double[] x, OpeningFeature feature, double value) {
    FEATURES.put(x, feature, value);
  }

  /** Takes a show up, the first of its artist or not; the level is its share without the season. */
  void learn(ShowRow row, double level, boolean isOpening) {
    boolean isNew = isOpening && row.day() - around.market().firstDay() >= Openings.NOT_NEW_DAYS;
    double share = row.share() - SEASON_PART * (row.share() - level);
    PastOpening past = new PastOpening(row, share, isNew ? 1 : Openings.OTHER_WEIGHT);
    openings.add(past, isOpening);
    houses.add(past, isOpening);
    if (!isOpening) {
      return;
    }
    seen++;
    if (seen == 1) {
      slow = level;
      fast = level;
    }
    around.peers().addOpening(row, level - slow);
    double step = Math.max(-1, Math.min(1, level - slow));
    slow += seen < 50 ? (level - slow) / seen : 0.02 * step;
    fast += 0.1 * Math.max(-1, Math.min(1, level - fast));
  }
}
