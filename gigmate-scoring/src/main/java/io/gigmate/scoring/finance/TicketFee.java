package io.gigmate.scoring.finance;

import org.joda.money.Money;

/**
 * A fee on each paid ticket. Where it lies and who keeps it changes the money, so both are said.
 *
 * @param name such as {@code facility fee}
 * @param amount a ticket, net of tax; not negative
 * @param placement inside the price or on top of it
 * @param keeper whose it is
 */
public record TicketFee(String name, Money amount, Placement placement, Keeper keeper) {
  public TicketFee {
    if (name.isBlank() || amount.isNegative()) {
      throw new IllegalArgumentException(
          "a fee needs a name and must not be negative: '" + name + "' of " + amount);
    }
  }

  /** Where a fee lies. */
  public enum Placement {
    /** Part of the price: it leaves the pot that a deal divides. */
    INSIDE,
    /** Paid beside the price: it never enters the pot. */
    ON_TOP
  }

  /** Who keeps a fee. */
  public enum Keeper {
    /** Whoever's budget it is. */
    HOUSE,
    /** A ticket seller, a landlord, a fund. */
    OTHERS
  }
}
