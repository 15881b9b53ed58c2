package io.gigmate.adapters.http.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clocks that a calendar names. A name of the time zone database means that zone, whatever
 * rules the calendar brings for it; any other has the rules of its VTIMEZONE.
 */
final class ZoneTable {
  private final Map<String, Component> own = new HashMap<>();
  private final Map<String, WallClock> clocks = new HashMap<>();
  private final LocalDateTime horizon;
  private final Recurrence recurrence;

  ZoneTable(Component calendar, LocalDateTime horizon, Recurrence recurrence) {
    this.horizon = horizon;
    this.recurrence = recurrence;
    for (Component zone : calendar.parts("VTIMEZONE")) {
      ContentLine id = zone.first("TZID");
      if (id != null) {
        own.put(id.value(), zone);
      }
    }
  }

  /** Returns the clock that the property's TZID names. */
  WallClock clock(ContentLine line, String id) {
    WallClock known = clocks.get(id);
    if (known == null) {
      known = make(line, id);
      clocks.put(id, known);
    }
    return known;
  }

  private WallClock make(ContentLine line, String id) {
    Component zone = own.get(id);
    ContentLine place = zone == null ? null : zone.first("X-LIC-LOCATION");
    Optional<ZoneId> published =
        published(id).or(() -> place == null ? Optional.empty() : published(place.value()));
    if (published.isPresent()) {
      return WallClock.of(published.get());
    }
    if (zone == null) {
      throw new BadProperty(
          line, "names a time zone that is neither known nor in the calendar: '" + id + "'");
    }
    return Observances.of(zone, horizon, recurrence);
  }

  /** A globally unique name ends with that of the database, as in /example.org/America/Chicago. */
  private static Optional<ZoneId> published(String id) {
    List<String> parts = List.of(id.strip().split("/", -1));
    // No name of the database has more than three parts.
    for (int from = Math.max(0, parts.size() - 3); from < parts.size(); from++) {
      try {
        return Optional.of(ZoneId.of(String.join("/", parts.subList(from, parts.size()))));
      } catch (DateTimeException e) {
        // The rest of the name may be one.
      }
    }
    return Optional.empty();
  }
}
