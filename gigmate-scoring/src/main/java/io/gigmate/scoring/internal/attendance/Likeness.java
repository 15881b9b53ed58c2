package io.gigmate.scoring.internal.attendance;

/**
 * How much past shows say about the one that is asked for, by age, genre, season and number of
 * performances. A forecast asks for thousands of these: what depends on an age alone stands in
 * tables, and each number of performances is compared once.
 */
final class Likeness {
  /** Half of it is left after 1,500 days. */
  private static final double MEAN_LIFE = 1500 / Math.log(2);

  private static final double OTHER_GENRE = 0.3;
  private static final double SEASON_DAYS = 30;
  private static final double PERFORMANCES_BAND = 0.5;

  private static final int YEAR = 365;
  private static final double[] FADED = faded();
  private static final double[] SEASONS = seasons();

  private static final int FEW_PERFORMANCES = 32;

  private final int day;
  private final int performances;
  private final double logPerformances;
  private final double[] alike = new double[FEW_PERFORMANCES];

  /** Prepares for a show that is asked for. */
  Likeness(ShowRow asked) {
    day = asked.day();
    performances = asked.performances();
    logPerformances = asked.logPerformances();
  }

  private static double[] seasons() {
    double[] parts = new double[FADED.length];
    for (int age = 0; age < parts.length; age++) {
      parts[age] = season(age);
    }
    return parts;
  }

  private static double season(int age) {
    int apart = Math.floorMod(age, YEAR);
    double seasons = Math.min(apart, YEAR - apart) / SEASON_DAYS;
    return 0.5 + 0.5 * Math.exp(-0.5 * seasons * seasons);
  }

  /** For some twenty years, after which hardly anything is left. */
  private static double[] faded() {
    double[] parts = new double[1 << 13];
    for (int age = 0; age < parts.length; age++) {
      parts[age] = fading(age);
    }
    return parts;
  }

  private static double fading(int age) {
    return Math.exp(-age / MEAN_LIFE);
  }

  /** Returns what is left of a weight. */
  double of(double weight, int pastDay, int pastPerformances, boolean sameGenre) {
    int age = day - pastDay;
    boolean listed = age >= 0 && age < FADED.length;
    double fading = listed ? FADED[age] : fading(age);
    double season = listed ? SEASONS[age] : season(age);
    double same = pastPerformances == performances ? 1 : alike(pastPerformances);
    return weight * (fading * same) * (sameGenre ? 1 : OTHER_GENRE) * season;
  }

  private double alike(int pastPerformances) {
    if (pastPerformances >= FEW_PERFORMANCES) {
      return compare(pastPerformances);
    }
    // Two numbers that are far apart may compare to 0, and are compared again.
    if (alike[pastPerformances] == 0) {
      alike[pastPerformances] = compare(pastPerformances);
    }
    return alike[pastPerformances];
  }

  private double compare(int pastPerformances) {
    double apart = (logPerformances - Math.log(pastPerformances)) / PERFORMANCES_BAND;
    return Math.exp(-0.5 * apart * apart);
  }
}
