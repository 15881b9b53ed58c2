package io.gigmate.scoring.price;

import org.joda.money.Money;

/**
 * What one show sold at one price. A show that sold out says only that no fewer wanted to come.
 *
 * @param price what the buyer paid, fees included; above zero
 * @param sold tickets; not negative
 * @param capacity tickets there were; above zero. Where more were sold, it counts as sold out
 */
public record PricedShow(Money price, int sold, int capacity) {
  public PricedShow {
    if (!price.isPositive() || sold < 0 || capacity < 1) {
      throw new IllegalArgumentException(
          "a show needs a price and a capacity above zero and tickets not below: "
              + price
              + ", "
              + sold
              + " of "
              + capacity);
    }
  }

  boolean soldOut() {
    return sold >= capacity;
  }
}
