package io.gigmate.scoring.deal;

/**
 * What the promoter may keep before the artist's share begins.
 *
 * @param rate a share of its ground
 * @param on what it is a share of
 */
public record PromoterProfit(Portion rate, Ground on) {
  /** What the profit is reckoned on. */
  public enum Ground {
    /** The expenses alone. */
    EXPENSES("expenses"),
    /** The expenses and the artist's guarantee. */
    EXPENSES_AND_GUARANTEE("expenses_and_guarantee");

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
