package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.Event;
import java.util.List;

/**
 * A calendar: the new shows, and what could not be had.
 *
 * @param events the new shows, by start and id; drafts
 * @param unmet the weeks that stay short, by week and venue
 * @param value what the new shows are worth together, by the request's objective
 * @param bound what no calendar for the same request can be worth more than
 * @param mostShows how many shows no calendar for the same request can exceed
 */
public record CalendarPlan(
    List<Event> events, List<UnmetTarget> unmet, double value, double bound, int mostShows) {
  public CalendarPlan {
    events = List.copyOf(events);
    unmet = List.copyOf(unmet);
    if (!(value <= bound)) {
      throw new IllegalArgumentException("value " + value + " exceeds its bound " + bound);
    }
    if (mostShows < events.size()) {
      throw new IllegalArgumentException(
          events.size() + " shows exceed their bound of " + mostShows);
    }
  }

  /** Returns how far the value may be from the best, as a share of the bound: 0 is proven best. */
  public double gap() {
    return bound == 0 ? 0 : (bound - value) / bound;
  }
}
