package io.gigmate.scoring.price;

/**
 * Demand of one elasticity at every price. Beware: above -1 revenue rises with the price without
 * end, and below it falls without end; its best price is always an end of what is allowed, or the
 * price that just fills the room.
 *
 * @param reference a price, above zero
 * @param tickets sold at it; above zero
 * @param elasticity below zero
 */
public record ConstantElasticityDemand(double reference, double tickets, double elasticity)
    implements DemandCurve {
  public ConstantElasticityDemand {
    Stated.curve(reference, tickets, elasticity);
  }

  @Override
  public double at(double price) {
    return tickets * Math.pow(price / reference, elasticity);
  }

  @Override
  public double elasticityAt(double price) {
    return elasticity;
  }
}
