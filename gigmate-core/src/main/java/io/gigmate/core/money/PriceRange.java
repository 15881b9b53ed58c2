package io.gigmate.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * The lowest and highest price of a ticket, both included, in one currency.
 *
 * @param lowest not negative
 * @param highest not below the lowest
 */
public record PriceRange(Money lowest, Money highest) {
  public PriceRange {
    if (lowest.isNegative() || highest.isLessThan(lowest)) {
      throw new IllegalArgumentException(
          "a price range must rise from zero or more: " + lowest + " to " + highest);
    }
  }

  /** Returns the range between two prices. */
  public static PriceRange of(Money lowest, Money highest) {
    return new PriceRange(lowest, highest);
  }

  /** Answers whether the price lies in the range. */
  public boolean contains(Money price) {
    return !price.isLessThan(lowest) && !price.isGreaterThan(highest);
  }

  /**
   * Returns the price at a share of the way up, rounded down to the whole unit where the range
   * holds one.
   *
   * @param share 0 for the lowest to 1 for the highest
   */
  public Money at(double share) {
    BigDecimal span = highest.getAmount().subtract(lowest.getAmount());
    Money exact = lowest.plus(span.multiply(BigDecimal.valueOf(share)), RoundingMode.DOWN);
    Money whole = exact.rounded(0, RoundingMode.DOWN);
    return contains(whole) ? whole : exact;
  }
}
