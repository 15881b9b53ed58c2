package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Expense;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.OtherIncome;
import io.gigmate.scoring.deal.settlement.Rounding;
import io.gigmate.scoring.deal.settlement.SalesTax;
import io.gigmate.scoring.deal.settlement.TicketLine;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a night brings and costs, whatever the artist gets. Everybody who buys a ticket comes.
 *
 * @param capacity people, one at least
 * @param ticketPrice of every ticket; its currency is that of all amounts
 * @param fees of the tickets
 * @param tax on the tickets; null for none
 * @param fixedCosts whoever comes; they are saved when the night is not booked
 * @param perHeadCost for each who comes
 * @param perHeadIncome for each who comes, such as the bar's, none of it shared with the artist
 */
public record ShowEconomics(
    int capacity,
    Money ticketPrice,
    List<Fee> fees,
    @Nullable SalesTax tax,
    Money fixedCosts,
    Money perHeadCost,
    Money perHeadIncome) {
  public ShowEconomics {
    fees = List.copyOf(fees);
    if (capacity < 1) {
      throw new IllegalArgumentException("a room holds one person at least: " + capacity);
    }
    for (Money amount : List.of(ticketPrice, fixedCosts, perHeadCost, perHeadIncome)) {
      if (amount.isNegative()) {
        throw new IllegalArgumentException("an amount must not be negative: " + amount);
      }
      if (!amount.getCurrencyUnit().equals(ticketPrice.getCurrencyUnit())) {
        throw new IllegalArgumentException(
            "currencies are mixed: " + amount + " beside " + ticketPrice);
      }
    }
  }

  /** Returns the currency of all amounts. */
  public CurrencyUnit currency() {
    return ticketPrice.getCurrencyUnit();
  }

  /** Returns the same night with other fixed costs. */
  public ShowEconomics withFixedCosts(Money value) {
    return new ShowEconomics(capacity, ticketPrice, fees, tax, value, perHeadCost, perHeadIncome);
  }

  /** Returns the night as a sheet to settle, with so many tickets sold. */
  public DealSheet sheet(Deal deal, long tickets) {
    DealSheet.Builder sheet =
        DealSheet.builder(currency(), Rounding.AT_END)
            .tickets(new TicketLine("tickets", ticketPrice, tickets, 0, 0, Long.valueOf(capacity)))
            .heads(tickets)
            .tax(tax)
            .expense(Expense.of("fixed costs", new Cost.Fixed(fixedCosts)))
            .expense(Expense.of("costs per head", new Cost.PerHead(perHeadCost)))
            .otherIncome(
                new OtherIncome("income per head", new Cost.PerHead(perHeadIncome), Portion.NONE))
            .deal(deal);
    fees.forEach(sheet::fee);
    return sheet.build();
  }
}
