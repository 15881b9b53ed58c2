package io.gigmate.scoring.deal;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What amounts and bands must be. */
final class Amounts {
  private Amounts() {}

  static void notNegative(@Nullable Money amount, String what) {
    if (amount != null && amount.isNegative()) {
      throw new IllegalArgumentException(what + " must not be negative: " + amount);
    }
  }

  static void named(String name, String what) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(what + " must have a name");
    }
  }

  /** Bands begin at zero and rise. */
  static void rising(List<Band> bands) {
    if (bands.isEmpty() || bands.get(0).from().signum() != 0) {
      throw new IllegalArgumentException("the first band must begin at 0");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from().compareTo(bands.get(i - 1).from()) <= 0) {
        throw new IllegalArgumentException(
            "bands must rise: "
                + bands.get(i).from().toPlainString()
                + " after "
                + bands.get(i - 1).from().toPlainString());
      }
      if (bands.get(i).pay().getClass() != bands.get(0).pay().getClass()) {
        throw new IllegalArgumentException(
            "all bands of a scale must pay in one way: a share, an amount or an amount per ticket");
      }
    }
  }

  /** A deal on the net may keep a profit for the promoter; one on the gross has no place for it. */
  static void profitOnlyOfNet(@Nullable PromoterProfit profit, Base base) {
    if (profit != null && base != Base.NET) {
      throw new IllegalArgumentException(
          "a promoter profit comes off the net, but the share is of " + base.words());
    }
  }
}
