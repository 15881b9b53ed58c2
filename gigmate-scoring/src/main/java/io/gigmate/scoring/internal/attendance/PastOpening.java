package io.gigmate.scoring.internal.attendance;

/**
 * A show that tells what an artist of whom nothing is known may draw.
 *
 * @param row the show
 * @param share the log of its share, partly freed of the season
 * @param weight 1 for an opening, less for any other show
 */
record PastOpening(ShowRow row, double share, double weight) {
  private static final double HALF_LIFE = 1500;
  private static final double OTHER_GENRE = 0.3;
  private static final double SEASON_DAYS = 30;
  private static final double PERFORMANCES_BAND = 0.5;

  /** How much it says about another show, by age, genre, season and number of performances. */
  double likeness(ShowRow other) {
    double like = weight * Math.pow(0.5, (other.day() - row.day()) / HALF_LIFE);
    if (!other.genre().equals(row.genre())) {
      like *= OTHER_GENRE;
    }
    int apart = Math.floorMod(other.day() - row.day(), 365);
    double seasons = Math.min(apart, 365 - apart) / SEASON_DAYS;
    double performances = (other.logPerformances() - row.logPerformances()) / PERFORMANCES_BAND;
    return like
        * (0.5 + 0.5 * Math.exp(-0.5 * seasons * seasons))
        * Math.exp(-0.5 * performances * performances);
  }
}
