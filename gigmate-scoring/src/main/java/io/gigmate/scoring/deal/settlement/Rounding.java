package io.gigmate.scoring.deal.settlement;

/** When amounts are rounded to the currency's minor unit, half up. */
public enum Rounding {
  /** Everything is exact until it is paid. */
  AT_END("at_end"),
  /** Each line is rounded, and what follows uses the rounded amount. */
  PER_LINE("per_line");

  private final String code;

  Rounding(String code) {
    this.code = code;
  }

  /** Returns the name in files. */
  public String code() {
    return code;
  }
}
