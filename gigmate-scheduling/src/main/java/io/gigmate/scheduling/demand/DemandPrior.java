package io.gigmate.scheduling.demand;

/**
 * What is believed before anything has sold. Nothing here is fitted; all of it gives way to sales.
 *
 * @param usualShare of its tickets that a show sells; a half, which is what the planner takes for
 *     an act of unknown draw
 * @param usualSpread how far, as a standard deviation of the log-odds, a market may be from that;
 *     1.5 puts it between 5 % and 95 %
 * @param effectSpread how far a template, a slot, a size or a weekday may move the log-odds; 0.5
 *     means that two of three such effects change the odds by less than two thirds
 * @param pairSpread how far a pair may move them beyond its parts: a template in a slot, a genre in
 *     a region, and each genre and region by itself
 * @param slope by how much the log-odds fall from the lowest to the highest price of a template;
 *     0.6 makes a half-full room about unit elastic over a range of 20 to 28
 * @param slopeSpread how far the slope may be from that
 * @param scatter how far shows scatter around what is expected of them, as a share of the variance
 *     of a single yes or no; 0.16 is a standard deviation of 20 points at a half-full room
 * @param scatterWeight how many shows the scatter counts as
 */
public record DemandPrior(
    double usualShare,
    double usualSpread,
    double effectSpread,
    double pairSpread,
    double slope,
    double slopeSpread,
    double scatter,
    double scatterWeight) {
  private static final DemandPrior STANDARD =
      new DemandPrior(0.5, 1.5, 0.5, 0.35, 0.6, 0.5, 0.16, 10);

  public DemandPrior {
    if (!(usualShare > 0 && usualShare < 1) || !(scatter > 0 && scatter <= 1)) {
      throw new IllegalArgumentException(
          "the usual share must lie between 0 and 1, and the scatter above 0 and up to 1: "
              + usualShare
              + ", "
              + scatter);
    }
    for (double one :
        new double[] {usualSpread, effectSpread, pairSpread, slopeSpread, scatterWeight}) {
      if (!(one > 0 && one <= 1000)) {
        throw new IllegalArgumentException("a spread must lie above 0 and up to 1000: " + one);
      }
    }
    if (!(slope >= 0 && slope <= 100)) {
      throw new IllegalArgumentException("a slope must lie in 0..100: " + slope);
    }
  }

  /** Returns the prior as declared. */
  public static DemandPrior standard() {
    return STANDARD;
  }
}
