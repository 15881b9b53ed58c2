package io.gigmate.scoring.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** From the models' amounts to money. */
final class Cents {
  /** Six places hide what binary fractions do to a decimal amount, and keep all that it says. */
  private static final int PLACES = 6;

  /** What rounding may hide: below it, a loss is none. */
  static final double NOTHING = 1e-6;

  private Cents() {}

  /** The amount in money, a half away from zero. */
  static Money of(CurrencyUnit currency, double amount) {
    return of(currency, amount, RoundingMode.HALF_UP);
  }

  static Money of(CurrencyUnit currency, double amount, RoundingMode rounding) {
    return Money.of(currency, decimal(amount), rounding);
  }

  private static BigDecimal decimal(double amount) {
    return new BigDecimal(amount).setScale(PLACES, RoundingMode.HALF_EVEN);
  }

  /**
   * The parts in money, so that they add up to their rounded sum: each is rounded down, and what is
   * missing goes to the largest remainders. A part that is whole cents stays as it is.
   */
  static List<Money> addingUp(CurrencyUnit currency, double[] parts) {
    int places = currency.getDecimalPlaces();
    BigDecimal[] exact = DoubleStream.of(parts).mapToObj(Cents::decimal).toArray(BigDecimal[]::new);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal given = BigDecimal.ZERO;
    BigDecimal[] down = new BigDecimal[exact.length];
    for (int i = 0; i < exact.length; i++) {
      down[i] = exact[i].setScale(places, RoundingMode.FLOOR);
      sum = sum.add(exact[i]);
      given = given.add(down[i]);
    }
    BigDecimal missing = sum.setScale(places, RoundingMode.HALF_UP).subtract(given);
    BigDecimal cent = BigDecimal.ONE.movePointLeft(places);
    IntStream.range(0, exact.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> exact[i].subtract(down[i])).reversed())
        .limit(missing.divide(cent).intValueExact())
        .forEach(i -> down[i] = down[i].add(cent));
    return IntStream.range(0, exact.length).mapToObj(i -> Money.of(currency, down[i])).toList();
  }
}
