package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
  final Agreements agreements;
  final int days;

  /** The squares of 4.8 and of 5.2 miles, in radii of the Earth: floats are good for 0.1 %. */
  private static final float SURELY_NEAR = (float) Math.pow(4.8 / 3959, 2);

  private static final float SURELY_FAR = (float) Math.pow(5.2 / 3959, 2);

  /** By room: the unit vector to it. */
  private final float[] towards;

  private final int[] capacities;

  /** By room and day of the week, from the first day of the plan: which templates it can use. */
  private final int[][][] bills;

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
    agreements = new Agreements(request, rooms, acts);
    towards = towards(rooms);
    clocks = new RoomClocks(rooms, request.start(), days);
    capacities = rooms.stream().mapToInt(Venue::capacity).toArray();
    Map<Integer, int[][]> ofCapacity = new HashMap<>();
    bills = new int[rooms.size()][][];
    for (int room = 0; room < bills.length; room++) {
      bills[room] = ofCapacity.computeIfAbsent(capacities[room], this::billsOf);
    }
    roomLots = rooms.stream().mapToLong(room -> Lot.of(room.id().value())).toArray();
    actLots = acts.stream().mapToLong(act -> Lot.of(act.id().value())).toArray();
  }

  /** Returns the number of the room, or a negative one where there is none. */
  int number(VenueId id) {
    return Collections.binarySearch(rooms.stream().map(Venue::id).toList(), id);
  }

  /** Returns the number of the act, or a negative one where there is none. */
  int number(ArtistId id) {
    return Collections.binarySearch(acts.stream().map(Artist::id).toList(), id);
  }

  int capacity(int room) {
    return capacities[room];
  }

  /**
   * Returns the fewest seconds between the last end of one day and the first doors of the next,
   * whatever the clocks of the rooms do in between.
   */
  long shortestNight() {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int template = 0; template < menu.size(); template++) {
      int[] starts = menu.starts(template);
      if (starts.length > 0) {
        first = Math.min(first, starts[0]);
        last = Math.max(last, starts[starts.length - 1] + menu.seconds(template));
      }
    }
    long doors = 86_400L + first - CalendarRules.DOORS_BEFORE_START.toSeconds();
    return doors - last - clocks.widest();
  }

  /** Returns the templates that the room is large enough for on the day; not to be changed. */
  int[] bills(int room, int day) {
    return bills[room][day % 7];
  }

  private int[][] billsOf(int capacity) {
    int[][] found = new int[7][];
    for (int day = 0; day < found.length; day++) {
      found[day] =
          IntStream.of(menu.on(dayOfWeek(day)))
              .filter(template -> menu.fitsRoom(template, capacity))
              .toArray();
    }
    return found;
  }

  /** Returns the weight of the term in millionths of a point. */
  long millionths(ValueTerm term) {
    return Math.round(ShowPoints.MILLIONTHS * request.objective().weight(term));
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

  /**
   * Answers whether the rooms share their public. Straight through the Earth it is quickly said but
   * for those about as far apart as that.
   */
  boolean areNear(int room, int other) {
    float dx = towards[3 * room] - towards[3 * other];
    float dy = towards[3 * room + 1] - towards[3 * other + 1];
    float dz = towards[3 * room + 2] - towards[3 * other + 2];
    float chord = dx * dx + dy * dy + dz * dz;
    return chord < SURELY_NEAR || (chord < SURELY_FAR && nearRooms.isNear(room, other));
  }

  private static float[] towards(List<Venue> rooms) {
    float[] found = new float[3 * rooms.size()];
    for (int room = 0; room < rooms.size(); room++) {
      GeoPoint place = rooms.get(room).location();
      double phi = place == null ? Double.NaN : Math.toRadians(place.latitude());
      double lambda = place == null ? Double.NaN : Math.toRadians(place.longitude());
      found[3 * room] = (float) (Math.cos(phi) * Math.cos(lambda));
      found[3 * room + 1] = (float) (Math.cos(phi) * Math.sin(lambda));
      found[3 * room + 2] = (float) Math.sin(phi);
    }
    return found;
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
