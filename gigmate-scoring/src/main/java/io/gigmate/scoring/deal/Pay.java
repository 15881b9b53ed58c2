package io.gigmate.scoring.deal;

import org.joda.money.Money;

/** What a band or a bonus pays. */
public sealed interface Pay {
  /**
   * A share of the money.
   *
   * @param share of all
   */
  record Share(Portion share) implements Pay {}

  /**
   * A sum.
   *
   * @param amount not negative
   */
  record Amount(Money amount) implements Pay {
    public Amount {
      Amounts.notNegative(amount, "an amount");
    }
  }

  /**
   * A sum for each ticket.
   *
   * @param amount not negative
   */
  record PerTicket(Money amount) implements Pay {
    public PerTicket {
      Amounts.notNegative(amount, "an amount per ticket");
    }
  }
}
