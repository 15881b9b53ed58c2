package io.gigmate.scoring.price;

/** How many tickets sell at a price, were the room large enough. */
public sealed interface DemandCurve
    permits LogitDemand, ExponentialDemand, ConstantElasticityDemand, LinearDemand {

  /** Returns the tickets that sell at a price, which must not be negative. */
  double at(double price);

  /** Returns by how many per cent the tickets change with one per cent of price. */
  double elasticityAt(double price);

  /** Returns {@code price · min(capacity, demand)}. */
  default double revenueAt(double price, double capacity) {
    return price * Math.min(capacity, at(price));
  }

  /**
   * Returns the price from a range that brings most.
   *
   * @param lowest price, not negative
   * @param highest price
   * @param capacity what the room holds
   * @param costPerTicket what each ticket costs beside the price; below zero where each head leaves
   *     more at the bar
   */
  default double bestPrice(double lowest, double highest, double capacity, double costPerTicket) {
    return Peak.of(
        lowest, highest, price -> (price - costPerTicket) * Math.min(capacity, at(price)));
  }
}
