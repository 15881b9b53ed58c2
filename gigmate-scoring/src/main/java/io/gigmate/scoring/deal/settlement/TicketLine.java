package io.gigmate.scoring.deal.settlement;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of one price.
 *
 * @param name of the category
 * @param price of one, not negative
 * @param sold at that price
 * @param comps given away; they count nothing
 * @param kills taken off sale
 * @param allotment how many there were, comps and kills among them; null where nobody said
 */
public record TicketLine(
    String name, Money price, long sold, long comps, long kills, @Nullable Long allotment) {
  public TicketLine {
    if (price.isNegative()) {
      throw new IllegalArgumentException("a price must not be negative: " + price);
    }
    if (sold < 0 || comps < 0 || kills < 0 || (allotment != null && allotment < 0)) {
      throw new IllegalArgumentException(
          "tickets are counted from 0 on: sold "
              + sold
              + ", comps "
              + comps
              + ", kills "
              + kills
              + ", allotment "
              + allotment);
    }
    if (allotment != null && sold > allotment) {
      throw new IllegalArgumentException(
          sold + " sold are more than the allotment of " + allotment);
    }
    if (allotment != null && comps + kills > allotment) {
      throw new IllegalArgumentException(
          comps + " comps and " + kills + " kills are more than the allotment of " + allotment);
    }
  }

  /** Returns tickets of which only the sold are known. */
  public static TicketLine of(String name, Money price, long sold) {
    return new TicketLine(name, price, sold, 0, 0, null);
  }
}
