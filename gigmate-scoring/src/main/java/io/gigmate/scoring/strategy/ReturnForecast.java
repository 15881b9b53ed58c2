package io.gigmate.scoring.strategy;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;

/**
 * What a strategy may bring. A return of 0.2 is twenty per cent on top of the cost, &minus;1 is all
 * of it lost.
 *
 * @param typical the return of the middle one of those that bring anything
 * @param lower80 what one strategy in ten stays below
 * @param upper80 what one in ten exceeds
 * @param confidence the probability that it brings back more than it costs, and from what
 * @param explanation why the typical return is what it is: belief, all outcomes, those of the type
 * @param ofType how many outcomes of the type it was learned from
 * @param ofAll how many of every type
 */
public record ReturnForecast(
    double typical,
    double lower80,
    double upper80,
    Confidence confidence,
    Explanation explanation,
    int ofType,
    int ofAll) {
  public ReturnForecast {
    if (!(lower80 >= -1 && typical >= -1 && lower80 <= upper80) || ofType < 0 || ofAll < ofType) {
      throw new IllegalArgumentException(
          "not a forecast of a return: %s in %s..%s from %s of %s"
              .formatted(typical, lower80, upper80, ofType, ofAll));
    }
  }

  /** Answers whether the interval holds what came. */
  public boolean holds(double actual) {
    return actual >= lower80 && actual <= upper80;
  }
}
