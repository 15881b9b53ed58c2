package io.gigmate.scoring.finance;

import org.joda.money.Money;

/**
 * Tickets of one kind and price.
 *
 * @param name such as {@code Floor} or {@code Early bird}
 * @param price what the buyer sees, without fees on top; not negative
 * @param seats how many may be sold: allotment less comps and kills; above zero
 */
public record TicketCategory(String name, Money price, int seats) {
  public TicketCategory {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a ticket category needs a name: '" + name + "'");
    }
    if (price.isNegative()) {
      throw new IllegalArgumentException("the price of " + name + " is negative: " + price);
    }
    if (seats < 1) {
      throw new IllegalArgumentException(name + " must have a seat or more: " + seats);
    }
  }
}
