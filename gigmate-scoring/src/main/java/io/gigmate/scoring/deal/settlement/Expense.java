package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.CapPlace;
import org.jspecify.annotations.Nullable;

/**
 * A cost of the night.
 *
 * @param name of the line
 * @param cost a sum, a sum per head or a share
 * @param capPlace whether it counts against the expense cap; null only where there is no cap
 * @param payer who paid it on the night
 */
public record Expense(String name, Cost cost, @Nullable CapPlace capPlace, Payer payer) {
  public Expense {
    if (cost instanceof Cost.PerTicket) {
      throw new IllegalArgumentException(
          "an expense is fixed, per head or a share; per ticket is a fee: '" + name + "'");
    }
  }

  /** Returns an expense of the promoter where no cap was agreed. */
  public static Expense of(String name, Cost cost) {
    return new Expense(name, cost, null, Payer.PROMOTER);
  }

  /** Who laid the money out; an artist gets it back at settlement. */
  public enum Payer {
    /** The promoter. */
    PROMOTER("promoter"),
    /** The artist of the first deal. */
    ARTIST("artist");

    private final String code;

    Payer(String code) {
      this.code = code;
    }

    /** Returns the name in files. */
    public String code() {
      return code;
    }
  }
}
