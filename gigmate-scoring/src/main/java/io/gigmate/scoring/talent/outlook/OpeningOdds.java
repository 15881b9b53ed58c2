package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.Normal;
import io.gigmate.scoring.internal.stats.PriorLogit;
import io.gigmate.scoring.talent.outlook.SeriesFeatures.Column;

/**
 * Log-odds from four figures, for which a prior is stated, so that there is an answer before
 * anything came true: how likely a random walk with the artist's own moves is to touch the level in
 * time, growth, silence, youth.
 *
 * <p>Source: the reflection principle, by which a random walk's maximum passes a level twice as
 * often as its end (W. Feller, An Introduction to Probability Theory, volume 1, III).
 */
final class OpeningOdds {
  private static final double[] MEANS = {-2, 0.5, 0.3, -0.5, 0};
  private static final double[] PRECISIONS = {0.5, 5, 5, 5, 5};
  private static final double LOWEST = -8;
  private static final double QUARTER = 91;

  static final int COUNT = MEANS.length - 1;
  static final Column[] COLUMNS = {Column.DISTANCE, Column.GROWTH, Column.DAYS_SINCE, Column.AGE};

  private OpeningOdds() {}

  static PriorLogit fit(double[][] x, int[] outcome, double[] weight, int[] rows) {
    return PriorLogit.fit(x, outcome, weight, rows, MEANS, PRECISIONS);
  }

  /** Returns the four figures of a row. */
  static double[] figures(double[] columns) {
    double distance = columns[Column.DISTANCE.at()];
    double touches = Math.min(0.95, 2 * Normal.below(-Math.max(0, distance)));
    double growth = columns[Column.GROWTH.at()];
    double silence = columns[Column.DAYS_SINCE.at()] / BreakoutQuestion.WINDOW_DAYS;
    double youth = Math.exp(-columns[Column.AGE.at()] * 7 / QUARTER);
    return new double[] {
      Math.max(LOWEST, Math.log(touches / (1 - touches) + 1e-9)),
      Double.isNaN(growth) ? 0 : growth,
      silence,
      youth
    };
  }
}
