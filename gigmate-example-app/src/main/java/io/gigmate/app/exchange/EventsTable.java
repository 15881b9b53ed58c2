package io.gigmate.app.exchange;

import io.gigmate.app.files.CalendarFile;
import io.gigmate.app.files.EventFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows: in rooms and by acts that there are, none at the time of another in the same room or by
 * the same act, and each going on from where it stands.
 */
final class EventsTable implements ExchangeTable<Event> {
  private final Events events;
  private final Venues venues;
  private final Artists artists;

  EventsTable(Events events, Venues venues, Artists artists) {
    this.events = events;
    this.venues = venues;
    this.artists = artists;
  }

  @Override
  public List<Placed<Event>> read(ImportWish wish, InputReport report) throws IOException {
    return CalendarFile.isICalendar(wish.file().name())
        ? Placed.nowhere(
            CalendarFile.shows(wish.file(), ExchangeTables.EARLIEST, ExchangeTables.LATEST, report))
        : EventFile.placed(wish.file(), report);
  }

  @Override
  public Map<String, Event> kept(TenantId tenant) {
    return ExchangeTables.byId(
        events.between(tenant, ExchangeTables.EARLIEST, ExchangeTables.LATEST), Event::id);
  }

  @Override
  public String id(Event row) {
    return row.id().value();
  }

  @Override
  public List<Placed<Event>> fitting(
      ImportWish wish, List<Placed<Event>> rows, Map<String, Event> kept, InputReport report) {
    Set<VenueId> rooms =
        venues.all(wish.tenant()).stream().map(Venue::id).collect(Collectors.toSet());
    Set<ArtistId> acts =
        artists.all(wish.tenant()).stream().map(Artist::id).collect(Collectors.toSet());
    Clashes clashes = Clashes.of(kept, rows);
    return rows.stream()
        .filter(row -> fits(row, rooms, acts, kept, clashes, new Refusals(wish, row, report)))
        .toList();
  }

  private record Refusals(ImportWish wish, Placed<Event> row, InputReport report) {
    boolean no(String column, String what) {
      report.problem(wish.file().name(), row.line(), column, what);
      return false;
    }
  }

  private static boolean fits(
      Placed<Event> row,
      Set<VenueId> rooms,
      Set<ArtistId> acts,
      Map<String, Event> kept,
      Clashes clashes,
      Refusals refusals) {
    Event event = row.value();
    Event before = kept.get(event.id().value());
    if (!rooms.contains(event.venue())) {
      return refusals.no("venue_id", "there is no room '" + event.venue() + "'");
    }
    if (!acts.contains(event.artist())) {
      return refusals.no("artist_id", "there is no act '" + event.artist() + "'");
    }
    if (before != null
        && before.status() != event.status()
        && !before.status().next().contains(event.status())) {
      return refusals.no(
          "status", "is " + before.status().code() + " and cannot become " + event.status().code());
    }
    if (event.equals(before)) {
      return true;
    }
    return clashes
        .of(event)
        .map(
            other ->
                refusals.no(
                    "start",
                    "is at the time of '"
                        + other.id()
                        + (other.venue().equals(event.venue())
                            ? "' in the same room"
                            : "' by the same act")))
        .orElse(true);
  }

  @Override
  public void save(TenantId tenant, List<Event> added, List<Event> changed, String by) {
    events.addAll(tenant, added);
    changed.forEach(event -> events.save(tenant, event));
  }
}
