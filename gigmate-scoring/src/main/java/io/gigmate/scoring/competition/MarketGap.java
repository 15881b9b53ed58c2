package io.gigmate.scoring.competition;

/**
 * How well a part of the market is served: what one more show there may count on, against what is
 * usual on that day of the week in rooms of that size.
 *
 * @param cell which part
 * @param shows that were seen there
 * @param expectedShows that would be there if its genre were played on each day alike
 * @param demand 1 for usual; 1.3 where a show would draw 30 per cent more for its seats
 * @param lower the demand is above it with a probability of 0.9
 * @param upper the demand is below it with a probability of 0.9
 * @param probability that the cell stands out from the usual unevenness of a market
 * @param underServed whether it is named: of those named no more than a fifth are wrong by the
 *     model's own reckoning
 */
public record MarketGap(
    MarketCell cell,
    int shows,
    double expectedShows,
    double demand,
    double lower,
    double upper,
    double probability,
    boolean underServed) {
  public MarketGap {
    if (!(lower <= demand && demand <= upper) || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "demand " + demand + " in " + lower + ".." + upper + ", probability " + probability);
    }
  }

  MarketGap named() {
    return new MarketGap(cell, shows, expectedShows, demand, lower, upper, probability, true);
  }
}
