package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Portion;
import org.joda.money.Money;

/**
 * What was sold at the artist's stall.
 *
 * @param gross all that was taken, tax included
 * @param taxRate of the price without the tax; nothing where none is in it
 * @param houseShare what the house gets of the gross without the tax
 */
public record Merch(Money gross, Portion taxRate, Portion houseShare) {
  public Merch {
    if (gross.isNegative()) {
      throw new IllegalArgumentException("merch must not be negative: " + gross);
    }
  }
}
