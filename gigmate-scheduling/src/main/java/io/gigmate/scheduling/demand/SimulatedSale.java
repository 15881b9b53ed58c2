package io.gigmate.scheduling.demand;

import io.gigmate.core.event.EventId;

/**
 * Tickets of a show that a demonstration says were sold. It is a type of its own, so that no such
 * number stands where a real one is asked for.
 *
 * @param event the show
 * @param sold tickets, none to half of those that there are
 * @param capacity tickets that there are
 */
public record SimulatedSale(EventId event, int sold, int capacity) {
  public SimulatedSale {
    if (capacity < 1 || sold < 0 || sold > capacity / 2) {
      throw new IllegalArgumentException(
          "a demonstration sells at most half of the tickets: " + sold + " of " + capacity);
    }
  }

  /** Returns the origin that goes with the number wherever it is shown. */
  public SalesOrigin origin() {
    return SalesOrigin.SIMULATED;
  }
}
