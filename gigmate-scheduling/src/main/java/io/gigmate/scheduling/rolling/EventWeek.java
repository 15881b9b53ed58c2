package io.gigmate.scheduling.rolling;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * A week of the calendar.
 *
 * @param monday its first day
 * @param events how many shows take place
 * @param averagePrices what a ticket costs on average: one amount a currency, by its code, rounded
 *     half up to its smallest unit
 */
public record EventWeek(LocalDate monday, int events, List<Money> averagePrices) {
  public EventWeek {
    averagePrices = List.copyOf(averagePrices);
  }
}
