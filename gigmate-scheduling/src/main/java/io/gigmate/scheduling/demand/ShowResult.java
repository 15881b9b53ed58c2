package io.gigmate.scheduling.demand;

import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a show sold: where it is real, once it was over; where it is simulated, whenever.
 *
 * @param event the show
 * @param template what it was made from
 * @param slot the name of the time slot in which it started
 * @param genre of the bill
 * @param region where it was, in the host's words, such as {@code Austin}
 * @param price of a ticket, not negative
 * @param capacity tickets that were offered, 1 to 1,000,000
 * @param sold tickets that were sold, 0 to the capacity
 * @param date by the room's clock
 * @param origin whether people bought them
 */
public record ShowResult(
    EventId event,
    TemplateId template,
    String slot,
    Genre genre,
    String region,
    Money price,
    int capacity,
    int sold,
    LocalDate date,
    SalesOrigin origin) {
  public ShowResult {
    if (slot.isBlank() || region.isBlank()) {
      throw new IllegalArgumentException(
          "show " + event + " needs a time slot and a region: '" + slot + "', '" + region + "'");
    }
    if (capacity < 1 || capacity > 1_000_000 || sold < 0 || sold > capacity) {
      throw new IllegalArgumentException(
          "show " + event + " cannot have sold " + sold + " of " + capacity + " tickets");
    }
    if (price.isNegative()) {
      throw new IllegalArgumentException(
          "the price of show " + event + " must not be negative: " + price);
    }
  }

  /** Returns the share of the tickets that were sold, 0 to 1. */
  public double share() {
    return (double) sold / capacity;
  }
}
