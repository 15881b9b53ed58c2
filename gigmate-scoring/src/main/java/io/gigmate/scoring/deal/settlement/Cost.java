package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Portion;
import org.joda.money.Money;

/** How an amount comes about: what a fee, an expense or another income is reckoned on. */
public sealed interface Cost {
  /**
   * A sum.
   *
   * @param amount not negative
   */
  record Fixed(Money amount) implements Cost {
    public Fixed {
      notNegative(amount);
    }
  }

  /**
   * A sum for each ticket sold.
   *
   * @param amount not negative
   */
  record PerTicket(Money amount) implements Cost {
    public PerTicket {
      notNegative(amount);
    }
  }

  /**
   * A sum for each person who came.
   *
   * @param amount not negative
   */
  record PerHead(Money amount) implements Cost {
    public PerHead {
      notNegative(amount);
    }
  }

  /**
   * A share.
   *
   * @param ground what it is a share of
   * @param rate how much of it
   */
  record Percent(Ground ground, Portion rate) implements Cost {}

  /** What a cost can be a share of. */
  enum Ground {
    /** All that the tickets brought. */
    GROSS,
    /** The gross without fees and tax. */
    NET_GROSS,
    /** The net gross without the expenses that do not depend on the net. */
    NET,
    /** All other expenses; evaluated last. */
    EXPENSES
  }

  private static void notNegative(Money amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("an amount must not be negative: " + amount);
    }
  }
}
