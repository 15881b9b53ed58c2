package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.internal.exact.Fraction;
import io.gigmate.scoring.internal.exact.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A night from the gross down to the net, in minor units, before anybody is paid by a deal.
 *
 * @param numbers the arithmetic
 * @param ticketAmounts what each category brought
 * @param feeAmounts of each fee, in the price or not
 * @param gross of the tickets
 * @param adjustedGross without the fees in the price
 * @param tax in the price or not
 * @param netGross without the tax in the price
 * @param expenseAmounts of each expense
 * @param insideCap expenses that count against the cap
 * @param outsideCap expenses that do not
 * @param cap on the first; null for none
 * @param incomeAmounts of each other income
 * @param sold tickets
 * @param paid tickets with a price
 * @param heads that came; null where nobody counted
 * @param sellable tickets; null where nobody said
 * @param unitPrice what one more ticket adds to gross, adjusted gross and net gross
 */
record Waterfall<T>(
    Numbers<T> numbers,
    List<T> ticketAmounts,
    List<T> feeAmounts,
    T gross,
    T adjustedGross,
    T tax,
    T netGross,
    List<T> expenseAmounts,
    T insideCap,
    T outsideCap,
    @Nullable Fraction cap,
    List<T> incomeAmounts,
    T sold,
    T paid,
    @Nullable T heads,
    @Nullable Fraction sellable,
    Function<Base, Fraction> unitPrice) {

  /** Reads the sheet with other counts than its own; the sheet's where they are the same. */
  static <T> Waterfall<T> of(Numbers<T> numbers, DealSheet sheet, Sales<T> sales) {
    List<T> tickets = new ArrayList<>(sheet.tickets().size());
    T sold = sales.soldBesideTickets();
    T paid = sold;
    T gross = numbers.zero();
    for (int i = 0; i < sheet.tickets().size(); i++) {
      Fraction price = Minor.of(sheet.tickets().get(i).price());
      T count = sales.sold().get(i);
      T amount = numbers.times(count, price);
      tickets.add(amount);
      gross = numbers.plus(gross, amount);
      sold = numbers.plus(sold, count);
      if (price.signum() > 0) {
        paid = numbers.plus(paid, count);
      }
    }
    if (sheet.gross() != null && tickets.isEmpty()) {
      gross = numbers.of(Minor.of(sheet.gross()));
    }
    Counts<T> counts = new Counts<>(numbers, gross, sold, sales.heads());
    List<T> fees = new ArrayList<>(sheet.fees().size());
    T adjusted = gross;
    for (Fee fee : sheet.fees()) {
      T amount = counts.amount(fee.cost());
      fees.add(amount);
      if (fee.position() == Position.INSIDE) {
        adjusted = numbers.minus(adjusted, amount);
      }
    }
    adjusted = numbers.positive(adjusted);
    T tax = numbers.zero();
    T net = adjusted;
    SalesTax salesTax = sheet.tax();
    if (salesTax != null) {
      tax = numbers.line(tax(numbers, salesTax, gross, adjusted));
      if (salesTax.position() == Position.INSIDE) {
        net = numbers.positive(numbers.minus(adjusted, tax));
      }
    }
    List<T> expenses = expenses(sheet, counts, net);
    T inside = numbers.zero();
    T outside = inside;
    for (int i = 0; i < expenses.size(); i++) {
      if (sheet.expenses().get(i).capPlace() == CapPlace.INSIDE) {
        inside = numbers.plus(inside, expenses.get(i));
      } else {
        outside = numbers.plus(outside, expenses.get(i));
      }
    }
    List<T> incomes = new ArrayList<>(sheet.otherIncome().size());
    for (OtherIncome income : sheet.otherIncome()) {
      incomes.add(counts.amount(income.cost()));
    }
    return new Waterfall<>(
        numbers,
        tickets,
        fees,
        gross,
        adjusted,
        tax,
        net,
        expenses,
        inside,
        outside,
        sheet.expenseCap() == null ? null : Minor.of(sheet.expenseCap()),
        incomes,
        sold,
        paid,
        sales.heads(),
        Sales.sellable(sheet),
        base -> UnitPrice.of(sheet, base));
  }

  private static <T> T tax(Numbers<T> numbers, SalesTax tax, T gross, T adjusted) {
    Fraction rate = Fraction.of(tax.rate().value());
    T ground = tax.ground() == SalesTax.Ground.BEFORE_FEES ? gross : adjusted;
    return numbers.times(
        ground, tax.position() == Position.INSIDE ? rate.over(Fraction.ONE.plus(rate)) : rate);
  }

  /** Those of the net see the net without the others; those of the expenses come last. */
  private static <T> List<T> expenses(DealSheet sheet, Counts<T> counts, T net) {
    Numbers<T> numbers = counts.numbers();
    List<T> amounts = new ArrayList<>(sheet.expenses().size());
    T sum = numbers.zero();
    boolean more = false;
    for (Expense expense : sheet.expenses()) {
      Cost.Ground ground = ground(expense);
      T amount = numbers.zero();
      if (ground == Cost.Ground.NET || ground == Cost.Ground.EXPENSES) {
        more = true;
      } else {
        amount =
            ground == Cost.Ground.NET_GROSS
                ? numbers.line(numbers.times(net, rate(expense)))
                : counts.amount(expense.cost());
      }
      amounts.add(amount);
      sum = numbers.plus(sum, amount);
    }
    if (!more) {
      return amounts;
    }
    T left = numbers.positive(numbers.minus(net, sum));
    for (int i = 0; i < amounts.size(); i++) {
      Expense expense = sheet.expenses().get(i);
      if (ground(expense) == Cost.Ground.NET) {
        T amount = numbers.line(numbers.times(left, rate(expense)));
        amounts.set(i, amount);
        sum = numbers.plus(sum, amount);
      }
    }
    for (int i = 0; i < amounts.size(); i++) {
      Expense expense = sheet.expenses().get(i);
      if (ground(expense) == Cost.Ground.EXPENSES) {
        amounts.set(i, numbers.line(numbers.times(sum, rate(expense))));
      }
    }
    return amounts;
  }

  private static Cost.@Nullable Ground ground(Expense expense) {
    return expense.cost() instanceof Cost.Percent percent ? percent.ground() : null;
  }

  private static Fraction rate(Expense expense) {
    return Fraction.of(((Cost.Percent) expense.cost()).rate().value());
  }

  private record Counts<T>(Numbers<T> numbers, T gross, T sold, @Nullable T heads) {
    T amount(Cost cost) {
      if (cost instanceof Cost.Fixed fixed) {
        return numbers.of(Minor.of(fixed.amount()));
      }
      if (cost instanceof Cost.PerTicket perTicket) {
        return numbers.times(sold, Minor.of(perTicket.amount()));
      }
      if (cost instanceof Cost.PerHead perHead) {
        return numbers.times(known(heads), Minor.of(perHead.amount()));
      }
      return numbers.line(numbers.times(gross, Fraction.of(((Cost.Percent) cost).rate().value())));
    }
  }

  /** What was checked before anything was reckoned. */
  static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a count that is needed was checked to be there");
    }
    return value;
  }

  /** Returns the expenses as the cap leaves them. */
  T deductible() {
    return deductible(numbers.zero(), numbers.zero());
  }

  /** Returns the same with other artists among the expenses. */
  T deductible(T moreInside, T moreOutside) {
    T inside = numbers.plus(insideCap, moreInside);
    T capped = cap == null ? inside : numbers.min(inside, numbers.of(cap));
    return numbers.plus(capped, numbers.plus(outsideCap, moreOutside));
  }

  /** Returns how many the metric counts. */
  T count(Metric metric) {
    return switch (metric) {
      case SOLD -> sold;
      case PAID -> paid;
      case ATTENDED -> known(heads);
      case SELL_THROUGH, SELL_OUT ->
          known(sellable).signum() == 0
              ? numbers.zero()
              : numbers.times(sold, Fraction.ONE.over(known(sellable)));
      case GROSS, ADJUSTED_GROSS, NET_GROSS, NET ->
          throw new IllegalArgumentException(metric + " is money, not a count");
    };
  }

  /** Returns the same night in another arithmetic. */
  <U> Waterfall<U> in(Numbers<U> other, Function<T, U> as) {
    return new Waterfall<>(
        other,
        ticketAmounts.stream().map(as).toList(),
        feeAmounts.stream().map(as).toList(),
        as.apply(gross),
        as.apply(adjustedGross),
        as.apply(tax),
        as.apply(netGross),
        expenseAmounts.stream().map(as).toList(),
        as.apply(insideCap),
        as.apply(outsideCap),
        cap,
        incomeAmounts.stream().map(as).toList(),
        as.apply(sold),
        as.apply(paid),
        heads == null ? null : as.apply(heads),
        sellable,
        unitPrice);
  }
}
