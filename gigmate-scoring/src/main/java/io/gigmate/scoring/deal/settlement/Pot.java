package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.internal.exact.Fraction;
import io.gigmate.scoring.internal.exact.Numbers;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A night as one deal sees it: with the other artists that count among its expenses.
 *
 * @param night before anybody is paid
 * @param expenses of this deal
 * @param setAside the tickets, in average ones, whose money is shared otherwise; null for none
 * @param currency of the terms
 */
record Pot<T>(Waterfall<T> night, T expenses, @Nullable T setAside, CurrencyUnit currency) {
  Numbers<T> numbers() {
    return night.numbers();
  }

  /** Returns the money of the base, which is not below zero. */
  T base(Base base, @Nullable PromoterProfit profit, T guarantee) {
    Numbers<T> numbers = numbers();
    if (base != Base.NET) {
      return setAside == null ? gross(base) : numbers.positive(gross(base));
    }
    T left = numbers.minus(gross(Base.NET_GROSS), expenses);
    return numbers.positive(profit == null ? left : numbers.minus(left, profit(profit, guarantee)));
  }

  private T gross(Base base) {
    T money =
        switch (base) {
          case GROSS -> night.gross();
          case ADJUSTED_GROSS -> night.adjustedGross();
          case NET_GROSS -> night.netGross();
          case NET -> throw new IllegalArgumentException("the net depends on the deal");
        };
    return setAside == null
        ? money
        : numbers().minus(money, numbers().times(setAside, night.unitPrice().apply(base)));
  }

  /** Returns what the promoter keeps first. */
  T profit(PromoterProfit profit, T guarantee) {
    T ground =
        profit.on() == PromoterProfit.Ground.EXPENSES
            ? expenses
            : numbers().plus(expenses, guarantee);
    return numbers().line(numbers().times(ground, Fraction.of(profit.rate().value())));
  }

  /** Returns expenses and promoter's profit. */
  T costs(@Nullable PromoterProfit profit, T guarantee) {
    return profit == null ? expenses : numbers().plus(expenses, profit(profit, guarantee));
  }

  /**
   * Returns the same night without money that is shared otherwise.
   *
   * @param amount of it
   * @param of what it is an amount of; of every other base, the part that belongs to it goes too
   */
  Pot<T> without(T amount, Base of) {
    Fraction unit = night.unitPrice().apply(of == Base.NET ? Base.NET_GROSS : of);
    T tickets =
        unit.signum() > 0 ? numbers().times(amount, Fraction.ONE.over(unit)) : numbers().zero();
    return new Pot<>(night, expenses, tickets, currency);
  }
}
