package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Expense;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.Partner;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.Rounding;
import io.gigmate.scoring.deal.settlement.SalesTax;
import io.gigmate.scoring.deal.settlement.TicketLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The night by which readings are compared: tickets at 25 of which a tenth is left, a fee of 1 and
 * 6 % tax in the price, and a quarter of the gross for expenses. It is large enough that a share
 * has a chance against the guarantee.
 *
 * @param currency of everything
 * @param sold tickets
 */
record ExampleNight(CurrencyUnit currency, long sold) {
  private static final int PRICE = 25;
  private static final long SMALLEST = 500;

  static ExampleNight of(List<Reading> readings, CurrencyUnit currency) {
    long sold = SMALLEST;
    for (Reading reading : readings) {
      BigDecimal needed = guarantee(reading.terms()).multiply(BigDecimal.valueOf(3));
      Money stated = reading.statedExpenses();
      if (stated != null) {
        needed = needed.add(stated.getAmount().multiply(BigDecimal.valueOf(2)));
      }
      sold =
          Math.max(sold, needed.divide(BigDecimal.valueOf(PRICE), 0, RoundingMode.UP).longValue());
    }
    return new ExampleNight(currency, sold);
  }

  private static BigDecimal guarantee(DealTerms terms) {
    if (terms instanceof DealTerms.Versus versus) {
      return versus.guarantee().getAmount();
    }
    if (terms instanceof DealTerms.Plus plus) {
      return plus.guarantee().getAmount();
    }
    if (terms instanceof DealTerms.Walkout walkout) {
      Money threshold = walkout.threshold();
      return guarantee(walkout.under())
          .max(threshold == null ? BigDecimal.ZERO : threshold.getAmount());
    }
    return terms instanceof DealTerms.CoPromotion shared
        ? guarantee(shared.under())
        : BigDecimal.ZERO;
  }

  DealSheet with(Deal deal) {
    BigDecimal gross = BigDecimal.valueOf(PRICE).multiply(BigDecimal.valueOf(sold));
    return DealSheet.builder(currency, Rounding.AT_END)
        .tickets(
            new TicketLine("tickets", Money.of(currency, PRICE), sold, 0, 0, sold + (sold + 8) / 9))
        .heads(sold)
        .fee(new Fee("fee", new Cost.PerTicket(Money.of(currency, 1)), Position.INSIDE))
        .tax(new SalesTax(Portion.of("0.06"), Position.INSIDE, SalesTax.Ground.AFTER_FEES))
        .expense(
            new Expense(
                "expenses",
                new Cost.Fixed(
                    Money.of(
                        currency,
                        gross.movePointLeft(2).multiply(BigDecimal.valueOf(25)),
                        RoundingMode.HALF_UP)),
                CapPlace.INSIDE,
                Expense.Payer.PROMOTER))
        .deal(deal)
        .partner(new Partner("promoter", Portion.ALL, null))
        .build();
  }
}
