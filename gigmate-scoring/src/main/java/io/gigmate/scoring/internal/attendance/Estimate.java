package io.gigmate.scoring.internal.attendance;

/**
 * What was said of a show.
 *
 * @param row the show
 * @param knownShows of its artist when it was said
 * @param logMedian the log of the answer
 * @param isMeasured whether the distribution comes from errors that were made
 * @param knots the distribution
 * @param trail what is needed to learn from the outcome
 */
public record Estimate(
    ShowRow row, int knownShows, double logMedian, boolean isMeasured, Knots knots, Trail trail) {

  /** Returns the answer. */
  public double median() {
    return Math.exp(logMedian);
  }
}
