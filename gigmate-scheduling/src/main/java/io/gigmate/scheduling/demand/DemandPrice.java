package io.gigmate.scheduling.demand;

import io.gigmate.core.money.PriceRange;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * The price that brings most within a template's range: price × share sold, where the log-odds of
 * selling a ticket fall in a straight line with the price.
 *
 * <p>More demand never gives a lower price: a rise of the log-odds makes {@code log(share)} fall
 * less steeply in the price, so that of two prices the higher one gains (increasing differences);
 * of prices that bring the same the higher one is taken. Source: D. M. Topkis, Minimizing a
 * Submodular Function on a Lattice, Operations Research 26 (1978).
 */
public final class DemandPrice {
  private static final int STEPS = 8;

  private DemandPrice() {}

  /**
   * Returns the best price.
   *
   * @param range of the template
   * @param logOdds of selling a ticket in the middle of the range
   * @param slope by how much they fall from the lowest to the highest price, not negative
   */
  public static Money best(PriceRange range, double logOdds, double slope) {
    if (!(slope >= 0) || Double.isNaN(logOdds)) {
      throw new IllegalArgumentException(
          "log-odds must be a number and a slope not negative: " + logOdds + ", " + slope);
    }
    Money best = range.lowest();
    double most = -1;
    for (Money price : candidates(range)) {
      double brought =
          price.getAmount().doubleValue() * share(logOdds - slope * position(range, price));
      if (brought >= most) {
        best = price;
        most = brought;
      }
    }
    return best;
  }

  /** Returns nine prices from the lowest to the highest, rising, each once. */
  static List<Money> candidates(PriceRange range) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(step -> range.at((double) step / STEPS))
        .distinct()
        .toList();
  }

  /** Returns where in its range a price lies: −½ for the lowest to ½ for the highest. */
  static double position(PriceRange range, Money price) {
    double lowest = range.lowest().getAmount().doubleValue();
    double span = range.highest().getAmount().doubleValue() - lowest;
    return span == 0 ? 0 : (price.getAmount().doubleValue() - lowest) / span - 0.5;
  }

  /** Returns the probability of these log-odds. */
  static double share(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
