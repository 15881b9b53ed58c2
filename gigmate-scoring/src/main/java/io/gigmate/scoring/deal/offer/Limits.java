package io.gigmate.scoring.deal.offer;

/**
 * How far the amounts of offers for a night may go.
 *
 * @param promoter what the promoter will not go beyond
 * @param guarantee at most
 * @param ticket net, of which the share is paid at most where an amount is paid for each
 * @param bonus at most
 */
record Limits(PromoterLimits promoter, double guarantee, double ticket, double bonus) {
  /** The upper end of every amount; an amount that the shape does not have stays at nothing. */
  double[] most(Shape shape) {
    double[] most = new double[Worth.AMOUNTS];
    most[Worth.GUARANTEE] = shape.hasGuarantee() ? guarantee : 0;
    most[Worth.SHARE] =
        shape.hasShare() ? promoter.share() * (shape == Shape.PER_TICKET ? ticket : 1) : 0;
    most[Worth.ABOVE] = shape.isScale() ? promoter.share() : 0;
    most[Worth.BONUS] = bonus;
    return most;
  }

  /** Answers whether what was laid out stays within. */
  boolean allow(Worth worth) {
    return (promoter.lossProbability() >= 1 || promoter.allowLoss(worth.lossProbability()))
        && (promoter.cash() == Double.POSITIVE_INFINITY || promoter.allowWorst(worth.least()));
  }
}
