package io.gigmate.scoring.booking;

import io.gigmate.scoring.timing.BookingWindow;
import io.gigmate.scoring.timing.DateValue;

/**
 * How good a date is among those that could be had.
 *
 * @param onTheDate what the artist is worth on the date that was asked for
 * @param window the best date and the good ones about it
 */
public record Timing(DateValue onTheDate, BookingWindow window) {
  /** Returns the worth of the date as a share of the best; 0 where even the best leaves nothing. */
  public double share() {
    double best = window.best().value().getAmount().doubleValue();
    double worth = onTheDate.value().getAmount().doubleValue();
    return best > 0 ? Math.max(0, Math.min(1, worth / best)) : 0;
  }
}
