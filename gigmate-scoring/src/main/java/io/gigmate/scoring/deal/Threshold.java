package io.gigmate.scoring.deal;

import java.math.BigDecimal;

/**
 * What a measure must pass.
 *
 * @param value not negative
 * @param inclusive whether reaching it is enough
 */
public record Threshold(BigDecimal value, boolean inclusive) {
  public Threshold {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(
          "a threshold must not be negative: " + value.toPlainString());
    }
    value = plain(value);
  }

  /** Returns a threshold that is passed by reaching it. */
  public static Threshold atLeast(String value) {
    return new Threshold(new BigDecimal(value), true);
  }

  /** Returns a threshold that is passed by exceeding it. */
  public static Threshold above(String value) {
    return new Threshold(new BigDecimal(value), false);
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
