package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.internal.exact.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The payouts of all deals of a night, each after those that count among its expenses. Where deals
 * count each other, one payout must be settled from outside first.
 */
final class Billing<T> {
  private final Numbers<T> numbers;
  private final Waterfall<T> night;
  private final CurrencyUnit currency;
  private final List<Deal> deals;
  private final List<List<Part<T>>> bonuses;
  private final List<@Nullable Payout<T>> payouts = new ArrayList<>();
  private final List<@Nullable T> expenses = new ArrayList<>();
  private final List<@Nullable T> settled = new ArrayList<>();

  /**
   * Begins with nothing settled.
   *
   * @param bonuses of each deal where they were earned on other nights; empty where on this one
   */
  Billing(
      Waterfall<T> night, CurrencyUnit currency, List<Deal> deals, List<List<Part<T>>> bonuses) {
    this.numbers = night.numbers();
    this.night = night;
    this.currency = currency;
    this.deals = deals;
    this.bonuses = bonuses;
    for (int i = 0; i < deals.size(); i++) {
      payouts.add(null);
      expenses.add(null);
      settled.add(null);
    }
  }

  /** Settles what a deal costs those that count it among their expenses. */
  void settle(int deal, T amount) {
    settled.set(deal, amount);
  }

  /** Returns what a deal pays. */
  Payout<T> payout(int deal) {
    Payout<T> known = payouts.get(deal);
    if (known == null) {
      known = reckon(deal);
      payouts.set(deal, known);
    }
    return known;
  }

  /** Returns what a deal counts as expenses. */
  T expenses(int deal) {
    payout(deal);
    return Waterfall.known(expenses.get(deal));
  }

  private Payout<T> reckon(int index) {
    Deal deal = deals.get(index);
    T inside = numbers.zero();
    T outside = inside;
    for (int i = 0; deals.size() > 1 && i < deals.size(); i++) {
      Deal other = deals.get(i);
      if (deal.artist().equals(other.expenseOf())) {
        T cost = settled.get(i);
        if (cost == null) {
          cost = payout(i).total();
        }
        if (other.capPlace() == CapPlace.INSIDE) {
          inside = numbers.plus(inside, cost);
        } else {
          outside = numbers.plus(outside, cost);
        }
      }
    }
    Money stated = deal.statedExpenses();
    T counted =
        stated == null
            ? night.deductible(inside, outside)
            : numbers.plus(numbers.of(Minor.of(stated)), numbers.plus(inside, outside));
    expenses.set(index, counted);
    Pot<T> pot = new Pot<>(night, counted, null, currency);
    Formulas<T> formulas = new Formulas<>(pot);
    Payout<T> base = formulas.payout(deal.terms());
    return base.with(
        numbers, bonuses.isEmpty() ? formulas.bonuses(deal.bonuses()) : bonuses.get(index));
  }
}
