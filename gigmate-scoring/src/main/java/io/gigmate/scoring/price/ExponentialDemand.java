package io.gigmate.scoring.price;

/**
 * Demand that falls by the same share with each unit of price: logit demand where few of many come.
 * Its elasticity grows with the price, so that it has a best price, {@code −reference/elasticity}
 * at no cost; demand of one elasticity at every price has none.
 *
 * @param reference a price, above zero
 * @param tickets sold at it; above zero
 * @param elasticity at it; below zero
 */
public record ExponentialDemand(double reference, double tickets, double elasticity)
    implements DemandCurve {
  public ExponentialDemand {
    Stated.curve(reference, tickets, elasticity);
  }

  @Override
  public double at(double price) {
    return tickets * Math.exp(elasticity * (price / reference - 1));
  }

  @Override
  public double elasticityAt(double price) {
    return elasticity * price / reference;
  }
}
