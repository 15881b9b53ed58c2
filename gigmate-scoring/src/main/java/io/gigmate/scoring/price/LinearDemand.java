package io.gigmate.scoring.price;

/**
 * Demand that loses the same number of tickets with each unit of price, until none is left.
 *
 * @param reference a price, above zero
 * @param tickets sold at it; above zero
 * @param elasticity at it; below zero
 */
public record LinearDemand(double reference, double tickets, double elasticity)
    implements DemandCurve {
  public LinearDemand {
    Stated.curve(reference, tickets, elasticity);
  }

  @Override
  public double at(double price) {
    return Math.max(0, tickets * (1 + elasticity * (price / reference - 1)));
  }

  @Override
  public double elasticityAt(double price) {
    double sold = at(price);
    return sold == 0 ? Double.NEGATIVE_INFINITY : elasticity * tickets / sold * price / reference;
  }
}
