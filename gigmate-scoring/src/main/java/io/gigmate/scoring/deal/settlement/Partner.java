package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Portion;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One of those who promote together.
 *
 * @param name of the partner
 * @param share of the profit or loss
 * @param perTicket what the partner gets for each ticket sold before the rest is shared; null for
 *     nothing
 */
public record Partner(String name, Portion share, @Nullable Money perTicket) {
  public Partner {
    if (perTicket != null && perTicket.isNegative()) {
      throw new IllegalArgumentException("an amount must not be negative: " + perTicket);
    }
  }
}
