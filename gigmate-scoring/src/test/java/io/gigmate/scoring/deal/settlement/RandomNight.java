package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.RandomTerms;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.Withholding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Nights from a seed: fees, taxes, costs, caps, a bar and a stall, in every combination. */
final class RandomNight {
  private static final CurrencyUnit USD = CurrencyUnit.USD;

  private final long seed;

  RandomNight(long seed) {
    this.seed = seed;
  }

  /** A whole bill: a support act among the headliner's expenses, bonuses, partners. */
  DealSheet sheet() {
    Random dice = new Random(seed);
    DealSheet.Builder sheet = night(dice, dice.nextBoolean(), true);
    long left = 700;
    for (int i = 0; i <= dice.nextInt(3); i++) {
      long sold = dice.nextInt((int) left);
      left -= sold;
      sheet.tickets(new TicketLine("P" + i, money(dice, 90), sold, 3, 0, sold + 40));
    }
    sheet.heads((long) dice.nextInt(700));
    boolean support = dice.nextBoolean();
    sheet.deal(
        Deal.of("headliner", RandomTerms.of(seed, USD))
            .withBonuses(
                List.of(
                    Bonus.of(
                        Metric.SOLD,
                        dice.nextBoolean() ? Threshold.atLeast("40") : Threshold.above("39"),
                        new Pay.Amount(money(dice, 900)),
                        Bonus.Mode.HIGHEST),
                    Bonus.of(
                        Metric.SOLD,
                        Threshold.above("20"),
                        new Pay.PerTicket(money(dice, 3)),
                        dice.nextBoolean() ? Bonus.Mode.HIGHEST : Bonus.Mode.CUMULATIVE)))
            .withDeposit(money(dice, 500))
            .withWithholding(new Withholding(share(dice), money(dice, 2_000), null)));
    if (support) {
      sheet.deal(
          Deal.of("support", RandomTerms.of(seed + 1, USD))
              .asExpenseOf(
                  dice.nextBoolean() ? "headliner" : null,
                  dice.nextBoolean() ? CapPlace.INSIDE : CapPlace.OUTSIDE));
    }
    return shared(dice, sheet).build();
  }

  private static DealSheet.Builder shared(Random dice, DealSheet.Builder sheet) {
    Portion first = share(dice);
    return sheet
        .partner(new Partner("A", first, dice.nextBoolean() ? null : money(dice, 2)))
        .partner(new Partner("B", new Portion(BigDecimal.ONE.subtract(first.value())), null));
  }

  /** The night with one deal and so many tickets, all at one price. */
  DealSheet selling(long sold, DealTerms terms) {
    Random dice = new Random(seed);
    DealSheet.Builder sheet = night(dice, false, true);
    sheet.tickets(new TicketLine("GA", money(dice, 60), sold, 0, 0, 700L)).heads(sold);
    return shared(dice, sheet).deal(Deal.of("artist", terms)).build();
  }

  /** The night with one deal, at random tickets. */
  DealSheet with(DealTerms terms) {
    return selling(Math.floorMod(seed, 700L), terms);
  }

  /** A night whose costs do not grow with it, with so many cents from as many tickets. */
  DealSheet grossing(long cents, Deal deal) {
    Random dice = new Random(seed);
    DealSheet.Builder sheet = night(dice, false, false);
    sheet.tickets(new TicketLine("GA", Money.ofMinor(USD, cents / 350), 350, 0, 0, 700L));
    return shared(dice, sheet.heads(300L)).deal(deal).build();
  }

  private static DealSheet.Builder night(Random dice, boolean everyLine, boolean shares) {
    DealSheet.Builder sheet =
        DealSheet.builder(USD, everyLine ? Rounding.PER_LINE : Rounding.AT_END);
    if (dice.nextBoolean()) {
      sheet.fee(new Fee("facility", new Cost.PerTicket(money(dice, 3)), position(dice)));
      sheet.fee(new Fee("card", new Cost.Percent(Cost.Ground.GROSS, small(dice)), position(dice)));
    }
    if (dice.nextBoolean()) {
      sheet.tax(
          new SalesTax(
              small(dice),
              position(dice),
              dice.nextBoolean() ? SalesTax.Ground.BEFORE_FEES : SalesTax.Ground.AFTER_FEES));
    }
    sheet.expense(expense(dice, new Cost.Fixed(money(dice, 4_000))));
    sheet.expense(expense(dice, new Cost.PerHead(money(dice, 3))));
    for (Cost.Ground ground : Cost.Ground.values()) {
      if (dice.nextBoolean() && shares) {
        sheet.expense(expense(dice, new Cost.Percent(ground, small(dice))));
      }
    }
    if (dice.nextBoolean()) {
      sheet.expenseCap(money(dice, 5_000));
    }
    sheet.otherIncome(new OtherIncome("bar", new Cost.PerHead(money(dice, 9)), share(dice)));
    return sheet.merch(new Merch(money(dice, 3_000), small(dice), share(dice)));
  }

  private static Expense expense(Random dice, Cost cost) {
    return new Expense(
        "cost",
        cost,
        dice.nextBoolean() ? CapPlace.INSIDE : CapPlace.OUTSIDE,
        dice.nextInt(4) == 0 ? Expense.Payer.ARTIST : Expense.Payer.PROMOTER);
  }

  private static Position position(Random dice) {
    return dice.nextBoolean() ? Position.INSIDE : Position.ON_TOP;
  }

  private static Portion share(Random dice) {
    return new Portion(BigDecimal.valueOf(dice.nextInt(101), 2));
  }

  private static Portion small(Random dice) {
    return new Portion(BigDecimal.valueOf(dice.nextInt(200), 3));
  }

  private static Money money(Random dice, int top) {
    return Money.ofMinor(USD, dice.nextInt(top * 100));
  }
}
