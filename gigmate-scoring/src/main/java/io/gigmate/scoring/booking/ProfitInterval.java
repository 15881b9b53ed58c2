package io.gigmate.scoring.booking;

import org.joda.money.Money;

/**
 * What is left for us in eight of ten such nights.
 *
 * @param lower one night in ten leaves less
 * @param upper one night in ten leaves more; not below the lower, of the same currency
 */
public record ProfitInterval(Money lower, Money upper) {
  public ProfitInterval {
    if (!lower.isSameCurrency(upper) || lower.isGreaterThan(upper)) {
      throw new IllegalArgumentException(
          "an interval must rise within one currency: " + lower + " to " + upper);
    }
  }

  static ProfitInterval of(NightMoney money) {
    return new ProfitInterval(money.profitAt(0.1), money.profitAt(0.9));
  }

  /**
   * Returns the interval of both nights together, if they go well or badly alike: that is as wide
   * as it can be, and narrower where they have nothing to do with each other.
   */
  public ProfitInterval plus(ProfitInterval other) {
    return new ProfitInterval(lower.plus(other.lower), upper.plus(other.upper));
  }
}
