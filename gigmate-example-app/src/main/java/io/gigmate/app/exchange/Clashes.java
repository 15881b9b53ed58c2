package io.gigmate.app.exchange;

import static java.util.Comparator.comparing;

import io.gigmate.app.files.Placed;
import io.gigmate.core.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which shows would be at the time of another in the same room or by the same act. */
final class Clashes {
  private final Map<String, Event> others = new HashMap<>();

  private Clashes() {}

  /** Returns the clashes of what is there once these rows have taken their places. */
  static Clashes of(Map<String, Event> kept, List<Placed<Event>> rows) {
    Map<String, Event> all = new LinkedHashMap<>(kept);
    rows.forEach(row -> all.put(row.value().id().value(), row.value()));
    Map<String, List<Event>> lanes = new HashMap<>();
    for (Event event : all.values()) {
      if (event.takesPlace()) {
        lanes.computeIfAbsent("room " + event.venue(), key -> new ArrayList<>()).add(event);
        lanes.computeIfAbsent("act " + event.artist(), key -> new ArrayList<>()).add(event);
      }
    }
    Clashes clashes = new Clashes();
    lanes.values().forEach(clashes::sweep);
    return clashes;
  }

  /** Returns a show that is at the time of this one, if there is one. */
  Optional<Event> of(Event event) {
    return Optional.ofNullable(others.get(event.id().value()));
  }

  /** By start, and with the show that lasts longest so far. */
  private void sweep(List<Event> lane) {
    lane.sort(comparing((Event event) -> event.times().start()).thenComparing(Event::id));
    Event lasting = null;
    for (Event event : lane) {
      if (lasting != null && event.times().start().isBefore(lasting.times().end())) {
        others.putIfAbsent(event.id().value(), lasting);
        others.putIfAbsent(lasting.id().value(), event);
      }
      if (lasting == null || event.times().end().isAfter(lasting.times().end())) {
        lasting = event;
      }
    }
  }
}
