package io.gigmate.scoring.internal.attendance;

/**
 * A show that tells what an artist of whom nothing is known may draw.
 *
 * @param row the show
 * @param share the log of its share, partly freed of the season
 * @param weight 1 for an opening, less for any other show
 */
record PastOpening(ShowRow row, double share, double weight) {
  /** Half of it is left after 1,500 days. */
  private static final double MEAN_LIFE = 1500 / Math.log(2);

  private static final double OTHER_GENRE = 0.3;
  private static final double SEASON_DAYS = 30;
  private static final double PERFORMANCES_BAND = 0.5;

  private static final double[] SEASONS = seasons();

  private static double[] seasons() {
    double[] parts = new double[366];
    for (int apart = 0; apart < parts.length; apart++) {
      double seasons = Math.min(apart, 365 - apart) / SEASON_DAYS;
      parts[apart] = 0.5 + 0.5 * Math.exp(-0.5 * seasons * seasons);
    }
    return parts;
  }

  /** How much it says about another show, by age, genre, season and number of performances. */
  double likeness(ShowRow other) {
    int age = other.day() - row.day();
    double performances =
        other.performances() == row.performances()
            ? 0
            : (other.logPerformances() - row.logPerformances()) / PERFORMANCES_BAND;
    double fading = Math.exp(-age / MEAN_LIFE - 0.5 * performances * performances);
    double genre = other.genre().equals(row.genre()) ? 1 : OTHER_GENRE;
    return weight * fading * genre * SEASONS[Math.floorMod(age, 365)];
  }
}
