package io.gigmate.scoring.deal.offer;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as text, the same everywhere. */
final class Numerals {
  private Numerals() {}

  static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  static String decimal(double number, int places) {
    return String.format(Locale.ROOT, "%,." + places + "f", number);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
