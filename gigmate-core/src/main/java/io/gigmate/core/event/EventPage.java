package io.gigmate.core.event;

import java.util.List;

/**
 * A part of a longer list of events.
 *
 * @param events by start and id
 * @param total how many there are in all; of thousands, what was counted a few seconds ago
 */
public record EventPage(List<Event> events, long total) {
  public EventPage {
    events = List.copyOf(events);
  }
}
