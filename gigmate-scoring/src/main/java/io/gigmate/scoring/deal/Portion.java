package io.gigmate.scoring.deal;

import java.math.BigDecimal;

/**
 * A share or a rate, from nothing to all.
 *
 * @param value 0 to 1; 0.85 is 85 %
 */
public record Portion(BigDecimal value) {
  /** Nothing. */
  public static final Portion NONE = new Portion(BigDecimal.ZERO);

  /** All of it. */
  public static final Portion ALL = new Portion(BigDecimal.ONE);

  public Portion {
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "a share must lie between 0 and 1: "
              + value.toPlainString()
              + (value.compareTo(BigDecimal.ONE) > 0 ? " (85 % is written 0.85)" : ""));
    }
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
  }

  /** Returns the share that the text states, such as {@code 0.85}. */
  public static Portion of(String text) {
    return new Portion(new BigDecimal(text));
  }

  /** Returns it in percent, without the sign: {@code 85}. */
  public String percent() {
    BigDecimal percent = value.movePointRight(2);
    return (percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros()).toPlainString();
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
