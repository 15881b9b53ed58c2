package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Expense;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.Merch;
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
import org.jspecify.annotations.Nullable;

/**
 * The night by which readings are compared: tickets at 25 of which a tenth is left, a fee of 1 and
 * 6 % tax in the price, a quarter of the gross for expenses and, where it matters, merch of 5 a
 * ticket. It is large enough that a share has a chance against the guarantee.
 *
 * @param currency of everything
 * @param sold tickets
 */
record ExampleNight(CurrencyUnit currency, long sold) {
  private static final int PRICE = 25;
  private static final long SMALLEST = 500;
  private static final long MERCH_EACH = 5;

  static ExampleNight of(List<Reading> readings, CurrencyUnit currency) {
    long sold = SMALLEST;
    for (Reading reading : readings) {
      DealTerms terms = reading.terms();
      Largest largest = new Largest();
      if (terms != null) {
        largest.add(terms);
      }
      for (Bonus bonus : reading.bonuses()) {
        largest.add(bonus);
      }
      BigDecimal needed = largest.money.multiply(BigDecimal.valueOf(3));
      Money stated = reading.statedExpenses();
      if (stated != null) {
        needed = needed.add(stated.getAmount().multiply(BigDecimal.valueOf(2)));
      }
      sold =
          Math.max(sold, needed.divide(BigDecimal.valueOf(PRICE), 0, RoundingMode.UP).longValue());
      sold = Math.max(sold, 2 * largest.count);
    }
    return new ExampleNight(currency, sold);
  }

  /** The largest amount and the largest number of tickets that a reading names. */
  private static final class Largest {
    private BigDecimal money = BigDecimal.ZERO;
    private long count;

    private void add(DealTerms terms) {
      if (terms instanceof DealTerms.Versus versus) {
        add(versus.guarantee());
      } else if (terms instanceof DealTerms.Plus plus) {
        add(plus.guarantee());
        count = Math.max(count, plus.over() == null ? 0 : plus.over().count());
      } else if (terms instanceof DealTerms.Tiered tiered) {
        add(tiered.guarantee());
        add(tiered.metric(), tiered.bands());
      } else if (terms instanceof DealTerms.Ratchet ratchet) {
        add(ratchet.guarantee());
        add(ratchet.metric(), ratchet.bands());
      } else if (terms instanceof DealTerms.Walkout walkout) {
        add(walkout.threshold());
        add(walkout.under());
      } else if (terms instanceof DealTerms.CoPromotion shared) {
        add(shared.under());
      }
    }

    private void add(Bonus bonus) {
      Threshold threshold = bonus.threshold();
      if (threshold != null) {
        add(bonus.metric(), threshold.value());
      }
    }

    private void add(Metric metric, List<Band> bands) {
      add(metric, bands.get(bands.size() - 1).from());
    }

    private void add(Metric metric, BigDecimal value) {
      if (metric.counts()) {
        count = Math.max(count, value.longValue());
      } else if (metric.base() != null) {
        money = money.max(value);
      }
    }

    private void add(@Nullable Money amount) {
      money = amount == null ? money : money.max(amount.getAmount());
    }
  }

  DealSheet with(Reading reading) {
    Deal said = reading.deal("artist");
    Deal deal = said == null ? Deal.of("artist", new DealTerms.Flat(Money.zero(currency))) : said;
    NightClauses clauses = reading.night();
    Portion house = clauses.merchHouseShare();
    BigDecimal gross = BigDecimal.valueOf(PRICE).multiply(BigDecimal.valueOf(sold));
    DealSheet.Builder night =
        DealSheet.builder(currency, Rounding.AT_END)
            .tickets(
                new TicketLine(
                    "tickets", Money.of(currency, PRICE), sold, 0, 0, sold + (sold + 8) / 9))
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
            .expenseCap(clauses.expenseCap())
            .deal(deal);
    if (house != null) {
      night.merch(new Merch(Money.ofMajor(currency, MERCH_EACH * sold), Portion.NONE, house));
    }
    if (clauses.partners().isEmpty()) {
      night.partner(new Partner("promoter", Portion.ALL, null));
    }
    for (int i = 0; i < clauses.partners().size(); i++) {
      night.partner(new Partner("partner " + (i + 1), clauses.partners().get(i), null));
    }
    return night.build();
  }
}
