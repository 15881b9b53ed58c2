package io.gigmate.scoring.finance;

/** What an artist's payout is a function of. */
public enum PayoutBase {
  /** Paid tickets. */
  TICKETS,
  /** Prices times sold, without fees on top. */
  GROSS,
  /** Gross less the fees that lie inside the price. */
  ADJUSTED_GROSS,
  /** Adjusted gross less the tax that lies inside the price. */
  NET_GROSS
}
