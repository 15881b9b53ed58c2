package io.gigmate.scoring.internal.attendance;

/**
 * Moves a forecast to where it serves best. Errors are skewed near a full house, so the middle of
 * the distribution is neither where the most outcomes are near nor where the relative error is
 * least. Learned on errors that were made: a small shift and a contraction to the usual level that
 * together have the most outcomes within a tenth and small relative errors.
 */
final class Centre {
  private static final int FEWEST = 200;
  private static final double TRUST_ROWS = 200;
  private static final double STEP = 0.01;
  private static final int LOWEST_STEPS = -10;
  private static final int HIGHEST_STEPS = 20;
  private static final double SLOPE_STEP = -0.1;
  private static final int SLOPE_STEPS = 8;

  /** A tenth, made soft: a little nearer counts whole, a little farther not at all. */
  private static final double FARTHEST = 0.13;

  private static final double SOFTNESS = 0.06;

  /** What a mean error of 1 costs against one outcome within a tenth. */
  private static final double ERROR_COST = 4.5;

  /** So much of the error counts relative to the outcome, the rest in logs. */
  private static final double RELATIVE_PART = 0.25;

  /** What moving costs, so that nothing moves for nothing. */
  private static final double MOVE_COST = 0.02;

  private static final double GREATEST_ERROR = 5;

  private double shift;
  private double slope;
  private double usualLevel;

  /** Returns by how much to move the log of a forecast at a level. */
  double move(double level) {
    return shift + slope * (level - usualLevel);
  }

  /**
   * Learns anew.
   *
   * @param errors logs of the attendance over the forecast that was not moved
   * @param levels logs of the forecast share
   */
  void learn(double[] errors, double[] levels) {
    int n = errors.length;
    if (n < FEWEST) {
      return;
    }
    double mean = 0;
    for (double level : levels) {
      mean += level / n;
    }
    double best = Double.NEGATIVE_INFINITY;
    double bestShift = 0;
    double bestSlope = 0;
    for (int s = 0; s <= SLOPE_STEPS; s++) {
      double b = s * SLOPE_STEP;
      for (int k = LOWEST_STEPS; k <= HIGHEST_STEPS; k++) {
        double a = k * STEP;
        double worth = -MOVE_COST * (Math.abs(a) - b);
        for (int i = 0; i < n; i++) {
          worth += worth(errors[i] - a - b * (levels[i] - mean)) / n;
        }
        if (worth > best) {
          best = worth;
          bestShift = a;
          bestSlope = b;
        }
      }
    }
    double trust = n / (n + TRUST_ROWS);
    shift = bestShift * trust;
    slope = bestSlope * trust;
    usualLevel = mean;
  }

  private static double worth(double error) {
    double off = Math.abs(error);
    double within = Math.max(0, Math.min(1, (FARTHEST - off) / SOFTNESS));
    double relative = Math.min(GREATEST_ERROR, Math.abs(Math.expm1(-error)));
    return within - ERROR_COST * (RELATIVE_PART * relative + (1 - RELATIVE_PART) * off);
  }
}
