package io.gigmate.scoring.internal.attendance;

import java.util.HashMap;
import java.util.Map;

/** What is going on around a show: how all artists do, how many play, and what is usual. */
final class Market {
  private static final int YEAR = 364;
  private static final int CROWD_HALF_LIFE = 20;
  private static final double SLOW = 0.003;

  /** More than this beyond the seats is taken for a wrong capacity, not for standing room. */
  private static final double MOST_STANDING = 1.15;

  private static final double MARGIN = 0.01;

  /** By how much a date was better than its artists' own levels. */
  private final Map<Integer, Double> shocks = new HashMap<>();

  private double lastShock;
  private double trend;
  private double levelFast;
  private double levelSlow;
  private double crowd;
  private double usualCrowd = Double.NaN;
  private int firstDay;
  private int lastDay;
  private boolean begun;

  private double usualLogSeats = Double.NaN;
  private double usualShare = Double.NaN;
  private double usualLogPerformances = Double.NaN;
  private double usualLogPrice = Double.NaN;
  private double mostOfCapacity = 1;

  /** Begins a date: its common shock, drawn to nought by three artists. */
  void beginDate(int day, double deviations, int artists) {
    if (!begun) {
      firstDay = day;
    }
    lastShock = deviations / (artists + 3);
    shocks.put(day, lastShock);
    trend += 0.3 * (lastShock - trend);
  }

  /** Ends a date on which so many played, at such a mean level. */
  void endDate(int day, int shows, double level) {
    int since = begun ? day - lastDay : 1;
    crowd = crowd * Math.pow(0.5, (double) since / CROWD_HALF_LIFE) + shows;
    usualCrowd = EffectFilter.follow(usualCrowd, crowd, 0.02);
    double step = 0.2 * Math.min(1, shows / 10.0);
    levelFast += (begun ? step : 1) * (level - levelFast);
    levelSlow += (begun ? 0.1 * step : 1) * (level - levelSlow);
    lastDay = day;
    begun = true;
  }

  /** Takes up what is usual from one show. */
  void add(ShowRow row) {
    double share = row.share();
    if (row.hasPrice()) {
      usualLogPrice = EffectFilter.follow(usualLogPrice, Math.log(row.price()), 0.02);
    }
    if (row.hasCapacity()) {
      usualLogSeats = EffectFilter.follow(usualLogSeats, row.logSeats(), SLOW);
      double sold = Math.exp(share);
      if (sold > 1.001 && sold < MOST_STANDING) {
        mostOfCapacity = Math.max(mostOfCapacity, sold);
      }
    }
    usualShare = EffectFilter.follow(usualShare, share, SLOW);
    usualLogPerformances = EffectFilter.follow(usualLogPerformances, row.logPerformances(), SLOW);
  }

  /**
   * The most of its capacity that a room takes: what the history shows, and for an artist with
   * three shows or more not over what that artist's shows have.
   */
  double mostOfCapacity(double highestShare, int shows) {
    if (shows < 3) {
      return mostOfCapacity;
    }
    return Math.max(1, Math.min(mostOfCapacity, Math.exp(highestShare) + MARGIN));
  }

  /** The mean shock of the same week a year before; NaN where there was none. */
  double yearAgo(int day) {
    double sum = 0;
    int dates = 0;
    for (int d = day - YEAR - 3; d <= day - YEAR + 3; d++) {
      Double shock = shocks.get(d);
      if (shock != null) {
        sum += shock;
        dates++;
      }
    }
    return dates == 0 ? Double.NaN : sum / dates;
  }

  double shock(int day) {
    return shocks.getOrDefault(day, 0.0);
  }

  double lastShock() {
    return lastShock;
  }

  double trend() {
    return trend;
  }

  /** Against its long run. */
  double level() {
    return levelFast - levelSlow;
  }

  double levelFast() {
    return levelFast;
  }

  double levelSlow() {
    return levelSlow;
  }

  double crowd() {
    return Math.log(crowd / usualCrowd);
  }

  boolean hasBegun() {
    return begun;
  }

  int firstDay() {
    return firstDay;
  }

  double usualLogSeats() {
    return usualLogSeats;
  }

  /** NaN before the first show. */
  double usualShare() {
    return usualShare;
  }

  double usualLogPerformances() {
    return usualLogPerformances;
  }

  double usualLogPrice() {
    return usualLogPrice;
  }
}
