package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Portion;

/**
 * Tax on tickets.
 *
 * @param rate of the price without the tax
 * @param position in the price or on top of it
 * @param ground what is taxed
 */
public record SalesTax(Portion rate, Position position, Ground ground) {
  /** What is taxed. */
  public enum Ground {
    /** The gross, with the fees that are in the price. */
    BEFORE_FEES("before_fees"),
    /** The gross without them. */
    AFTER_FEES("after_fees");

    private final String code;

    Ground(String code) {
      this.code = code;
    }

    /** Returns the name in files. */
    public String code() {
      return code;
    }
  }
}
