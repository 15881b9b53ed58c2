package io.gigmate.scoring.competition;

/**
 * How often shows of a kind do well.
 *
 * @param kind such as {@code genre Jazz} or {@code on Thursday}
 * @param shows of this kind with a known end
 * @param wins of them: seven in ten seats taken at the least
 * @param share of wins to expect, drawn to all shows' where there are few
 * @param lower the share is above it with a probability of 0.9
 * @param upper the share is below it with a probability of 0.9
 * @param usual the share of wins of all shows
 */
public record SuccessPattern(
    String kind, int shows, int wins, double share, double lower, double upper, double usual) {
  /** Answers whether such shows do better than all. */
  public boolean isBetter() {
    return lower > usual;
  }

  /** Answers whether such shows do worse than all. */
  public boolean isWorse() {
    return upper < usual;
  }
}
