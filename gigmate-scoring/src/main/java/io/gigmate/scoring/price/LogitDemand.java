package io.gigmate.scoring.price;

import io.gigmate.scoring.internal.stats.LambertW;

/**
 * Buyers who choose between a ticket and staying at home.
 *
 * <p>Source: D. McFadden, Conditional logit analysis of qualitative choice behavior (1974); the
 * optimum by Lambert's W as in S. Aydin, J. K. Ryan, Product line selection and pricing under the
 * multinomial logit choice model (2000).
 *
 * @param market how many could come at all; above zero
 * @param appeal the price at which half of them come
 * @param scale how much buyers differ, in units of price; above zero
 */
public record LogitDemand(double market, double appeal, double scale) implements DemandCurve {
  public LogitDemand {
    if (!(market > 0 && scale > 0 && Double.isFinite(market + appeal + scale))) {
      throw new IllegalArgumentException(
          "a market and a scale must be above zero: " + market + ", " + scale);
    }
  }

  @Override
  public double at(double price) {
    return market / (1 + Math.exp((price - appeal) / scale));
  }

  @Override
  public double elasticityAt(double price) {
    return -price / scale * (1 - at(price) / market);
  }

  /**
   * Returns the price that brings most where the room is never full: {@code c + η(1 + W0(e^((μ −
   * c)/η − 1)))}.
   */
  public double unlimitedBestPrice(double costPerTicket) {
    return costPerTicket + scale * (1 + LambertW.ofExp((appeal - costPerTicket) / scale - 1));
  }

  /** Returns the price that brings most in a room: the one above, or the one that just fills it. */
  public double bestPrice(double capacity, double costPerTicket) {
    double unlimited = unlimitedBestPrice(costPerTicket);
    return at(unlimited) <= capacity ? unlimited : appeal + scale * Math.log(market / capacity - 1);
  }
}
