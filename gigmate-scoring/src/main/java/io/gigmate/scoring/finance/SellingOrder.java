package io.gigmate.scoring.finance;

/** Which category sells first. */
public enum SellingOrder {
  /** All in proportion to their seats. */
  TOGETHER,
  /** As listed: one opens when the one before is sold out, such as an early bird. */
  AS_LISTED
}
