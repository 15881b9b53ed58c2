package io.gigmate.scoring.finance;

import java.math.BigDecimal;

/**
 * A tax on tickets. On top of the price it passes through and never reduces the pot.
 *
 * @param rate such as 0.20; not negative
 * @param placement inside the price or on top
 */
public record TicketTax(BigDecimal rate, Placement placement) {
  public TicketTax {
    if (rate.signum() < 0) {
      throw new IllegalArgumentException("a tax rate must not be negative: " + rate);
    }
  }

  /** Returns no tax. */
  public static TicketTax none() {
    return new TicketTax(BigDecimal.ZERO, Placement.ON_TOP);
  }

  /** Where a tax lies. */
  public enum Placement {
    /** Inside the price; due on what is left after the fees that lie inside. */
    INSIDE_AFTER_FEES,
    /** Inside the price; due on all of it. */
    INSIDE_BEFORE_FEES,
    /** Paid beside the price. */
    ON_TOP
  }

  /** What of the price is tax, as a share of the base. */
  double shareInside() {
    double t = rate.doubleValue();
    return placement == Placement.ON_TOP ? 0 : t / (1 + t);
  }
}
