package io.gigmate.scoring.deal.settlement;

/** Where a fee or a tax lies with respect to the price of a ticket. */
public enum Position {
  /** In the price: what is left of the price is less. */
  INSIDE("inside"),
  /** Paid beside the price and passed on: it never touches what is shared. */
  ON_TOP("on_top");

  private final String code;

  Position(String code) {
    this.code = code;
  }

  /** Returns the name in files. */
  public String code() {
    return code;
  }
}
