package io.gigmate.scoring.finance;

/** What a sensitivity moves. */
public enum Lever {
  /** Every ticket price. */
  PRICE,
  /** The forecast of paid tickets. */
  ATTENDANCE,
  /** What each head brings beside the ticket. */
  SPEND_PER_HEAD,
  /** Every cost but the artist's payout. */
  COSTS,
  /** The artist's payout. */
  ARTIST_PAYOUT
}
