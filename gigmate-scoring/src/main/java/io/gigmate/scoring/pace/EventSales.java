package io.gigmate.scoring.pace;

import io.gigmate.core.event.EventId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * An event with its sales.
 *
 * @param event which
 * @param date on which it takes place
 * @param curve its sales by days before that date
 */
public record EventSales(EventId event, LocalDate date, SalesCurve curve) {
  /**
   * Returns the event with these sales.
   *
   * @param tickets sold on each date, refunds negative
   */
  public static EventSales of(EventId event, LocalDate date, Map<LocalDate, Long> tickets) {
    Map<Integer, Long> byDays = new HashMap<>();
    tickets.forEach((day, sold) -> byDays.put(days(day, date), sold));
    return new EventSales(event, date, SalesCurve.of(byDays));
  }

  /** Returns the sales as they were known at the end of a date. */
  SalesCurve knownAt(LocalDate asOf) {
    return curve.knownBy(days(asOf, date));
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
