package io.gigmate.examples;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Expense;
import io.gigmate.scoring.deal.settlement.Rounding;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.settlement.SettledLine;
import io.gigmate.scoring.deal.settlement.Settlement;
import io.gigmate.scoring.deal.settlement.TicketLine;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** 5,000 against 85 % of the net: who gets what of the night, to the cent. */
public final class SettleAVersusDeal {
  private SettleAVersusDeal() {}

  /** Settles a night, and one that contradicts itself. */
  public static void main(String[] args) {
    Deal deal =
        Deal.of(
            "The Night Owls",
            new DealTerms.Versus(usd("5000"), Portion.of("0.85"), Base.NET, null));
    DealSheet.Builder night =
        DealSheet.builder(CurrencyUnit.USD, Rounding.AT_END)
            .tickets(TicketLine.of("advance", usd("20"), 412))
            .tickets(TicketLine.of("door", usd("25"), 73))
            .expense(Expense.of("sound and staff", new Cost.Fixed(usd("1850"))))
            .deal(deal);
    System.out.println(
        Settlement.of(night.build())
            .fold(SettleAVersusDeal::sheet, refused -> refused.problems().toString()));
    System.out.println(
        Settlement.of(night.sold(500L).build())
            .fold(SettleAVersusDeal::sheet, refused -> refused.problems().toString()));
  }

  private static String sheet(Settled settled) {
    StringBuilder text = new StringBuilder();
    for (SettledLine line : settled.lines()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-42s %10s %10s%n",
              line.label(),
              line.amount().getAmount(),
              line.balance().getAmount()));
    }
    return text.append("artist ")
        .append(settled.artistPayout())
        .append(", promoter ")
        .append(settled.promoterResult())
        .toString();
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
