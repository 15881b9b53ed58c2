package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.attendance.Peers.Bond;
import java.util.Arrays;
import java.util.List;

/**
 * The stage for artists with shows in the history. The simple answer is the last share, moved from
 * its season to that of the show.
 */
final class KnownArtists {
  private static final int LONG_GAP = 90;

  /** The last share, the recent level, the pooled demand, the room's median, and the learned. */
  private static final double[] BLEND = {0.5, 0.5, 0.5, 1, 1, 1, 1, 1};

  /** The candidates' parts: of the linear stage, and of the trees. */
  static final double[] LINEAR_PARTS = {0, 0, 0, 0, 1, 1, 1, 0};

  static final double[] TREE_PARTS = {0, 0, 0, 0, 0, 0.5, 1, 0};
  static final List<Topic> TOPICS =
      List.of(
          Topic.RECENT_SHOWS,
          Topic.RECENT_SHOWS,
          Topic.RECENT_SHOWS,
          Topic.POOLED,
          Topic.DRIFT,
          Topic.DRIFT,
          Topic.DRIFT,
          Topic.VENUE);

  private static final FeatureSet<KnownFeature> FEATURES = new FeatureSet<>(KnownFeature.class);

  private final Surroundings around;
  private final Learner learner = new Learner(FEATURES, LearnerSettings.forKnown(), BLEND);

  KnownArtists(Surroundings around) {
    this.around = around;
  }

  Learner learner() {
    return learner;
  }

  Stage say(ShowRow row, ArtistRecord artist, PooledDemand pooled) {
    CalendarEffects calendar = around.calendar();
    double room = CalendarEffects.room(artist.mid());
    double seasonNow = calendar.effect(row.day(), room);
    double level = artist.share(0) - calendar.effect(artist.day(0), room);
    double base = level + seasonNow;
    double[] x = FEATURES.blank();
    put(x, KnownFeature.SEASON_CHANGE, base - artist.share(0));
    put(x, KnownFeature.SEASON, seasonNow);
    putOwnShows(x, row, artist, level);
    putMarket(x, row, artist);
    putOffer(x, row, artist);
    putPeers(x, row, artist);
    put(x, KnownFeature.POOLED_WITHOUT_SEATS, pooled.meanWithoutSeats() - base);
    put(x, KnownFeature.POOLED, pooled.mean() - base);
    if (row.hasCapacity()) {
      put(x, KnownFeature.POOLED_WITHIN, pooled.withinCapacity() - base);
    }
    double[] linearX = FEATURES.linearRow(x);
    double linear = Arrays.stream(learner.linearParts(linearX, pooled.seatsSlope())).sum();
    double boosted = learner.boosted(x);
    double venue = around.peers().venueMedian(row);
    double[] candidates = {
      0,
      artist.share(0) - base,
      artist.fast() - level,
      (row.hasCapacity() ? pooled.withinCapacity() : pooled.mean()) - base,
      linear,
      linear + 0.5 * boosted,
      linear + boosted,
      (Double.isNaN(venue) ? artist.medianShare() : venue) - base
    };
    double blended = base + learner.blended(candidates);
    return new Stage(base, x, linearX, linear, candidates, blended);
  }

  private static void put(double[] x, KnownFeature feature, double value) {
    FEATURES.put(x, feature, value);
  }

  private void putOwnShows(double[] x, ShowRow row, ArtistRecord artist, double level) {
    CalendarEffects calendar = around.calendar();
    double room = CalendarEffects.room(artist.mid());
    put(x, KnownFeature.FAST, artist.fast() - level);
    put(x, KnownFeature.MID, artist.mid() - level);
    put(x, KnownFeature.SLOW, artist.slow() - level);
    put(x, KnownFeature.MEAN, artist.mean() - level);
    KnownFeature[] earlier = {
      KnownFeature.SECOND_LAST, KnownFeature.THIRD_LAST, KnownFeature.FOURTH_LAST
    };
    for (int back = 1; back <= earlier.length && back < artist.size(); back++) {
      double then = artist.share(back) - calendar.effect(artist.day(back), room);
      put(x, earlier[back - 1], then - level);
    }
    put(x, KnownFeature.LEVEL, artist.slow() - around.market().levelSlow());
    put(x, KnownFeature.LAST, artist.share(0) - around.market().usualShare());
    put(x, KnownFeature.YEAR_AGO, artist.yearAgo(row.day(), calendar, room));
    put(x, KnownFeature.ONE_BY_SHOWS, 1.0 / artist.size());
    put(x, KnownFeature.FIRST_FOUR, artist.size() <= 4 ? 1 : 0);
    put(x, KnownFeature.AGE, row.day() - artist.firstDay());
    double gap = row.day() - artist.day(0);
    put(x, KnownFeature.GAP, Math.log(Math.max(1, gap) / around.horizon()));
    put(x, KnownFeature.LONG_GAP, gap > LONG_GAP ? Math.log(gap / LONG_GAP) : 0);
    put(x, KnownFeature.LEVEL_AFTER_GAP, gap > LONG_GAP ? artist.slow() - level : 0);
    put(x, KnownFeature.DEVIATION, artist.deviation());
    put(x, KnownFeature.FULL_SHARE, artist.fullShare());
    put(x, KnownFeature.SURPRISE, artist.surprise());
  }

  private void putMarket(double[] x, ShowRow row, ArtistRecord artist) {
    Market market = around.market();
    put(x, KnownFeature.SHOCK_AT_LAST, market.shock(artist.day(0)));
    put(x, KnownFeature.LAST_SHOCK, market.lastShock());
    put(x, KnownFeature.MARKET_TREND, market.trend());
    put(x, KnownFeature.MARKET_LEVEL, market.level());
    double then = market.yearAgo(artist.day(0));
    put(
        x,
        KnownFeature.MARKET_YEAR_AGO,
        market.yearAgo(row.day()) - (Double.isNaN(then) ? 0 : then));
    put(x, KnownFeature.CROWD, market.crowd());
  }

  /** What is offered against what the artist usually offers. */
  private void putOffer(double[] x, ShowRow row, ArtistRecord artist) {
    double performances = row.logPerformances();
    double usualSeats = around.market().usualLogSeats();
    put(x, KnownFeature.PERFORMANCES_CHANGE, performances - Math.log(artist.lastPerformances()));
    put(x, KnownFeature.PERFORMANCES, performances - artist.usualLogPerformances());
    put(
        x,
        KnownFeature.LAST_PERFORMANCES,
        Math.log(artist.lastPerformances()) - artist.usualLogPerformances());
    put(x, KnownFeature.CAPACITY_CHANGE, row.logSeats() - artist.lastLogSeats());
    put(x, KnownFeature.CAPACITY, row.logSeats() - usualSeats);
    put(x, KnownFeature.LAST_CAPACITY, artist.lastLogSeats() - usualSeats);
    if (row.hasPrice()) {
      put(x, KnownFeature.PRICE, Math.log(row.price() / artist.usualPrice()));
    }
    put(x, KnownFeature.SUPPORT_COUNT, row.supportCount() - artist.usualSupports());
  }

  private void putPeers(double[] x, ShowRow row, ArtistRecord artist) {
    Peers peers = around.peers();
    put(x, KnownFeature.VENUE, peers.mean(Bond.VENUE, row));
    put(x, KnownFeature.VENUE_LAST, peers.lastLevel(Bond.VENUE, row) - artist.mid());
    put(x, KnownFeature.VENUE_KNOWN, peers.knows(Bond.VENUE, row) ? 1 : 0);
    put(x, KnownFeature.CITY, peers.mean(Bond.CITY, row));
    put(x, KnownFeature.CITY_LAST, peers.lastLevel(Bond.CITY, row) - artist.mid());
    put(x, KnownFeature.CITY_KNOWN, peers.knows(Bond.CITY, row) ? 1 : 0);
    put(x, KnownFeature.SUPPORT, peers.mean(Bond.SUPPORT, row));
    put(x, KnownFeature.GENRE, peers.mean(Bond.GENRE, row));
    put(x, KnownFeature.ARTIST_HERE, peers.mean(Bond.ARTIST_HERE, row));
    put(x, KnownFeature.ARTIST_WEEKDAY, peers.mean(Bond.ARTIST_WEEKDAY, row));
    put(x, KnownFeature.VENUE_WORDS, peers.words(row));
  }
}
