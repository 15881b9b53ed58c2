package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.internal.exact.Fraction;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Amounts in the minor unit of their currency, such as cents. */
final class Minor {
  private Minor() {}

  static Fraction of(Money amount) {
    return Fraction.of(amount.getAmountMinorLong());
  }

  static Fraction of(BigDecimal amount, CurrencyUnit currency) {
    return Fraction.of(amount, currency.getDecimalPlaces());
  }
}
