package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A request by numbers. Rooms, acts and templates are numbered in the order of their ids, so that
 * nothing after this depends on the order in which they came.
 */
final class Market {
  final PlanRequest request;
  final List<Venue> rooms;
  final List<Artist> acts;
  final Menu menu;
  final Neighbourhood neighbourhood;

  /** Which rooms share their public, among them each room itself. */
  final Neighbourhood nearRooms;

  final RoomClocks clocks;
  final int days;

  private final int[] capacities;
  private final long[] roomLots;
  private final long[] actLots;

  Market(PlanRequest request) {
    this.request = request;
    rooms = request.venues().stream().sorted(Comparator.comparing(Venue::id)).toList();
    acts = request.artists().stream().sorted(Comparator.comparing(Artist::id)).toList();
    List<EventTemplate> templates =
        request.templates().stream()
            .filter(EventTemplate::active)
            .sorted(Comparator.comparing(EventTemplate::id))
            .toList();
    days = 7 * request.weeks();
    menu = new Menu(templates, request.slots(), acts, request.genres());
    neighbourhood = Neighbourhood.of(rooms, acts, request.radius());
    nearRooms = Neighbourhood.ofRooms(rooms, Distance.ofMiles(Objective.NEAR_MILES));
    clocks = new RoomClocks(rooms, request.start(), days);
    capacities = rooms.stream().mapToInt(Venue::capacity).toArray();
    roomLots = rooms.stream().mapToLong(room -> Lot.of(room.id().value())).toArray();
    actLots = acts.stream().mapToLong(act -> Lot.of(act.id().value())).toArray();
  }

  int capacity(int room) {
    return capacities[room];
  }

  LocalDate date(int day) {
    return request.start().plusDays(day);
  }

  DayOfWeek dayOfWeek(int day) {
    return request.start().getDayOfWeek().plus(day);
  }

  /** Returns the day of this date, counted from the start of the plan; it may lie outside. */
  int day(LocalDate date) {
    long day = date.toEpochDay() - request.start().toEpochDay();
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day));
  }

  boolean holds(int day) {
    return day >= 0 && day < days;
  }

  /** Returns the seconds that a drive takes, or a day where one end of it is not known. */
  long drive(int room, int other) {
    if (room == other && room != Booking.UNKNOWN) {
      return 0;
    }
    GeoPoint from = room == Booking.UNKNOWN ? null : rooms.get(room).location();
    GeoPoint to = other == Booking.UNKNOWN ? null : rooms.get(other).location();
    return from == null || to == null
        ? CalendarRules.UNKNOWN_DRIVE.toSeconds()
        : drive(from.distanceTo(to));
  }

  /** Returns the miles from room to room, or infinity where one of them is not known. */
  double miles(int room, int other) {
    GeoPoint from = room == Booking.UNKNOWN ? null : rooms.get(room).location();
    GeoPoint to = other == Booking.UNKNOWN ? null : rooms.get(other).location();
    return from == null || to == null ? Double.POSITIVE_INFINITY : from.distanceTo(to).miles();
  }

  /** Returns the seconds that a drive of this length takes, rounded up. */
  static long drive(Distance distance) {
    return (long) Math.ceil(distance.miles() / CalendarRules.MILES_PER_HOUR * 3600);
  }

  /** Draws a lot about a room, and about two numbers of whatever kind. */
  double roomLot(int room, long second, long third) {
    return Lot.draw(request.seed(), roomLots[room], second, third);
  }

  /** Draws a lot about an act in a room on a day. */
  double actLot(int act, int room, int day) {
    return Lot.draw(request.seed(), roomLots[room], actLots[act], day);
  }
}
