package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.scheduling.constraint.Constraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** An act that cancelled some of its shows, and the calendar that is to be repaired. */
final class Cancellation {
  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final Collection<Event> events;
  private final Map<Booking, Event> eventOf = new HashMap<>();
  private final List<Booking> entered = new ArrayList<>();
  private final List<Booking> lost = new ArrayList<>();

  Cancellation(
      PlanRequest request,
      Collection<Event> events,
      ArtistId artist,
      LocalDate from,
      LocalDate until) {
    List<Constraint> constraints = new ArrayList<>(request.constraints());
    constraints.add(new Constraint.ArtistBlackout(artist, from, until));
    this.events = events;
    market = new Market(request.toBuilder().constraints(constraints).build());
    schedule = new Schedule(market);
    openings = new Openings(market, schedule);
    for (Event event : events.stream().sorted(Drafts.ORDER).toList()) {
      Booking booking = booking(event);
      eventOf.put(booking, event);
      entered.add(booking);
      LocalDate date = event.times().date();
      if (event.artist().equals(artist) && !date.isBefore(from) && !date.isAfter(until)) {
        lost.add(booking);
      } else {
        schedule.add(booking);
      }
    }
  }

  CalendarRepair repair() {
    Worth worth = new Worth(market, schedule, new ShowPoints(market));
    CancellationSearch search = new CancellationSearch(market, schedule, openings, worth);
    boolean proven = search.fill(lost);
    Drafts drafts = Drafts.beside(market, events);
    Map<Booking, Event> drafted = new HashMap<>();
    List<Event> now = new ArrayList<>();
    Set<Booking> kept = new HashSet<>(schedule.planned());
    for (Booking booking : schedule.planned()) {
      Event event = eventOf.get(booking);
      if (event == null) {
        event = drafts.draft(booking);
        drafted.put(booking, event);
      }
      now.add(event);
    }
    now.sort(Drafts.ORDER);
    List<CalendarRepair.Change> replaced = new ArrayList<>();
    List<CalendarRepair.Change> moved = new ArrayList<>();
    for (Booking booking : entered) {
      Event before = event(booking);
      if (!kept.contains(booking)) {
        Booking instead = search.instead().get(booking);
        Event after = instead == null ? null : drafted.get(instead);
        (lost.contains(booking) ? replaced : moved).add(new CalendarRepair.Change(before, after));
      }
    }
    return new CalendarRepair(now, replaced, moved, proven);
  }

  private Event event(Booking booking) {
    return Objects.requireNonNull(eventOf.get(booking));
  }

  private Booking booking(Event event) {
    TemplateId template = event.template();
    int room = market.number(event.venue());
    int act = market.number(event.artist());
    int day = market.day(event.times().date());
    if (template == null || room < 0 || act < 0 || !market.holds(day)) {
      throw new IllegalArgumentException("event " + event.id() + " is not one of the request's");
    }
    int number = market.menu.number(template);
    Opening opening =
        new Opening(
            room,
            day,
            number,
            event.times().doors().getEpochSecond(),
            event.times().end().getEpochSecond(),
            market.menu.family(number));
    return Booking.planned(opening, act);
  }
}
