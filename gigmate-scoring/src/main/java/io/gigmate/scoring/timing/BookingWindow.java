package io.gigmate.scoring.timing;

import io.gigmate.core.explain.Confidence;
import java.util.List;

/**
 * The dates on which an artist is worth most.
 *
 * @param best the date that is worth most
 * @param dates the days about it that are worth nine tenths of it or more, without a gap, in order
 * @param confidence in how many of the growths that are possible the best date keeps nine tenths of
 *     what can be had
 */
public record BookingWindow(DateValue best, List<DateValue> dates, Confidence confidence) {
  public BookingWindow {
    dates = List.copyOf(dates);
    if (!dates.contains(best)) {
      throw new IllegalArgumentException("the best date must lie in the window: " + best.date());
    }
  }
}
