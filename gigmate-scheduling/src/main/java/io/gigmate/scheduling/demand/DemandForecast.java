package io.gigmate.scheduling.demand;

import io.gigmate.core.explain.Explanation;

/**
 * What share of its tickets a show is expected to sell.
 *
 * @param share expected, 0 to 1
 * @param lower of the interval in which four of five such shows end
 * @param upper of the interval
 * @param explanation why, on log-odds
 */
public record DemandForecast(double share, double lower, double upper, Explanation explanation) {
  public DemandForecast {
    if (!(0 <= lower && lower <= share && share <= upper && upper <= 1)) {
      throw new IllegalArgumentException(
          "a share must lie in its interval within 0..1: " + lower + ", " + share + ", " + upper);
    }
  }
}
