package io.gigmate.scoring.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What of a ticket's price reaches whoever sets it. Buyers answer to the whole price they pay, so
 * that is what is searched.
 *
 * @param fee of the price that others keep, on each ticket; not negative
 * @param costPerTicket what each ticket costs beside; not negative
 * @param incomePerTicket what each ticket brings beside: bar, food, merch, after cost and no-show;
 *     not negative
 */
public record TicketEconomics(Money fee, Money costPerTicket, Money incomePerTicket) {
  public TicketEconomics {
    if (fee.isNegative() || costPerTicket.isNegative() || incomePerTicket.isNegative()) {
      throw new IllegalArgumentException(
          "a fee, a cost and an income must not be negative: "
              + fee
              + ", "
              + costPerTicket
              + ", "
              + incomePerTicket);
    }
  }

  /** Returns the economics where the price is all there is. */
  public static TicketEconomics priceOnly(CurrencyUnit currency) {
    return new TicketEconomics(Money.zero(currency), Money.zero(currency), Money.zero(currency));
  }

  /** What a ticket costs, with what it brings beside the price against it. */
  double netCost() {
    return fee.plus(costPerTicket).minus(incomePerTicket).getAmount().doubleValue();
  }

  double margin(double price) {
    return price - netCost();
  }

  Money money(double amount) {
    return Money.of(fee.getCurrencyUnit(), BigDecimal.valueOf(amount), RoundingMode.HALF_UP);
  }
}
