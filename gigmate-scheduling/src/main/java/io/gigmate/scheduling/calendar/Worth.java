package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.TemplateId;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a schedule while it changes. Whoever changes the schedule does so through here once
 * this exists. A change costs as much as the act and the neighbours have shows.
 *
 * <p>Amounts are whole millionths of a point: what is added is taken off again exactly.
 */
final class Worth {
  private static final int FULL = 100;
  private static final int MOST_CROWDING = (int) (FULL * Objective.MOST_CROWDING);
  private static final int TOWN_DAYS = 7;

  /** No difference of zones and no long show spans more: what lies farther is another day. */
  private static final long WINDOW = 4 * 86_400L;

  private static final int NO_TARGET = -1;

  private final Market market;
  private final Schedule schedule;
  final ShowPoints points;

  private final long show;
  private final long roomActs;
  private final long roomTemplates;
  private final long townActs;
  private final long roomDays;
  private final long evenWeeks;
  private final long fairness;
  private final long crowding;
  private final long promotion;
  private final long tours;
  private final long targets;
  private final int[] target;
  private final boolean hasTargets;

  /** By template and week. */
  private final int[] inWeek;

  private final long[] askedStops = new long[1 << 14];
  private final int[] stops = new int[1 << 14];
  private long value;

  /** Takes over a schedule as it is. */
  Worth(Market market, Schedule schedule, ShowPoints points) {
    this(market, schedule, points, new int[market.menu.size() * market.request.weeks()]);
    enter();
  }

  private Worth(Market market, Schedule schedule, ShowPoints points, int[] inWeek) {
    this.inWeek = inWeek;
    this.market = market;
    this.schedule = schedule;
    this.points = points;
    int weeks = market.request.weeks();
    show = weight(ValueTerm.SHOW);
    roomActs = weight(ValueTerm.ROOM_ACTS) / weeks;
    roomTemplates = weight(ValueTerm.ROOM_TEMPLATES) / weeks;
    townActs = weight(ValueTerm.TOWN_ACTS);
    roomDays = weight(ValueTerm.ROOM_DAYS);
    evenWeeks = weight(ValueTerm.EVEN_WEEKS);
    fairness = weight(ValueTerm.FAIRNESS) / weeks;
    crowding = weight(ValueTerm.CANNIBALISATION) / FULL;
    promotion = weight(ValueTerm.CROSS_PROMOTION);
    tours = weight(ValueTerm.TOURS) / FULL;
    targets = weight(ValueTerm.TEMPLATE_TARGETS);
    target = new int[market.menu.size()];
    Map<TemplateId, Integer> wanted = market.request.objective().templateTargets();
    for (int template = 0; template < target.length; template++) {
      target[template] = wanted.getOrDefault(market.menu.template(template).id(), NO_TARGET);
    }
    hasTargets = Arrays.stream(target).anyMatch(one -> one != NO_TARGET);
  }

  /**
   * Returns a count from 0 on for a part of the schedule that shares neither act nor public with
   * the rest, so that parts can be changed at the same time.
   */
  Worth part() {
    return new Worth(market, schedule, points.part(), inWeek);
  }

  /** Returns what the shows of the plan add to what stood before, in millionths of a point. */
  long value() {
    return value;
  }

  /** Takes over what a part has gained. */
  void take(Worth part) {
    value += part.value;
    part.value = 0;
  }

  /** Adds a show to the schedule. */
  void add(Booking booking) {
    value += gain(booking);
    schedule.add(booking);
    countTemplate(booking, 1);
    note(booking, 1);
  }

  /** Takes a show off the schedule. */
  void remove(Booking booking) {
    schedule.remove(booking);
    countTemplate(booking, -1);
    note(booking, -1);
    value -= gain(booking);
  }

  /** Returns what a show that is not in the schedule would add. */
  long gain(Booking booking) {
    return ofAct(booking, booking.act, null) + ofPlace(booking);
  }

  /** Puts a show in place of one that differs in its act alone. */
  void recast(Booking old, Booking next, long change) {
    schedule.remove(old);
    follow(old, next);
    value += change;
  }

  /** Answers whether the objective looks at other rooms, or at templates in all of them. */
  boolean neighboursMatter() {
    return crowding > 0 || promotion > 0 || hasTargets;
  }

  /**
   * Returns what a show in another place of its room would change, where neighbours don't matter.
   */
  long change(Booking show, Booking next) {
    long sum = ofAct(next, next.act, show) - ofAct(show, show.act, show);
    if (next.template != show.template) {
      int more = schedule.uses(show.room, next.template) - schedule.uses(show.room, show.template);
      sum -= roomTemplates * (more + 1);
    }
    Book book = schedule.ofRoom(show.room);
    for (int i = 0; i < book.size() && next.day != show.day; i++) {
      Booking other = book.get(i);
      if (other != show && other.day == next.day) {
        sum -= roomDays;
      } else if (other != show && other.day == show.day) {
        sum += roomDays;
      }
    }
    return sum;
  }

  /** Lets the acts of two shows change places. */
  void exchange(Booking one, Booking nextOne, Booking other, Booking nextOther, long change) {
    schedule.remove(one);
    schedule.remove(other);
    follow(one, nextOne);
    follow(other, nextOther);
    value += change;
  }

  private void follow(Booking old, Booking next) {
    schedule.add(next);
    next.crowding = old.crowding;
    next.partners = old.partners;
  }

  /**
   * Returns what depends on who plays: what this act adds in this place, were the booking passed
   * over not there.
   */
  long ofAct(Booking place, int act, @Nullable Booking passedOver) {
    long sum = points.of(place.room, act, place.template, place.day);
    Book book = schedule.ofAct(act);
    int week = place.day / 7;
    for (int i = 0; i < book.size(); i++) {
      Booking other = book.get(i);
      if (other != passedOver) {
        sum -= fairness;
        if (market.holds(other.day) && other.day / 7 == week) {
          sum -= evenWeeks;
        }
        if (other.room == place.room) {
          sum -= roomActs;
        } else if (other.room != Booking.UNKNOWN) {
          sum += ofPair(place, other);
        }
      }
    }
    return sum;
  }

  private long ofPair(Booking place, Booking other) {
    int apart = Math.abs(place.day - other.day);
    long sum = 0;
    if (apart < TOWN_DAYS && townActs > 0 && market.areNear(place.room, other.room)) {
      sum -= townActs;
    }
    if (apart == 1 && tours > 0) {
      sum += tours * nextStop(place.room, other.room);
    }
    return sum;
  }

  /** The hundredths that a pair of stops counts; the search asks for the same ones many times. */
  private int nextStop(int room, int other) {
    long key = (long) room * market.rooms.size() + other;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 50);
    if (askedStops[at] != key + 1) {
      double left = FULL * (1 - market.miles(room, other) / Objective.TOUR_MILES);
      askedStops[at] = key + 1;
      stops[at] = (int) Math.max(0, Math.round(left));
    }
    return stops[at];
  }

  /** What depends on room, day and bill, whoever plays; the booking is not in the schedule. */
  private long ofPlace(Booking booking) {
    long sum = show - roomTemplates * schedule.uses(booking.room, booking.template);
    Book book = schedule.ofRoom(booking.room);
    for (int i = 0; i < book.size(); i++) {
      if (book.get(i).day == booking.day) {
        sum -= roomDays;
      }
    }
    if (target[booking.template] != NO_TARGET) {
      int n = inWeek[booking.template * market.request.weeks() + booking.day / 7];
      int wanted = target[booking.template];
      sum -= targets * (Math.abs(n + 1 - wanted) - Math.abs(n - wanted));
    }
    return sum + amongNeighbours(booking);
  }

  private long amongNeighbours(Booking booking) {
    if (booking.family == Booking.UNKNOWN) {
      return 0;
    }
    int crowd = 0;
    int partners = 0;
    long sum = 0;
    int[] near = market.nearRooms.of(booking.room);
    for (int n = 0; n < near.length; n++) {
      Book book = schedule.ofRoom(near[n]);
      for (int i = near[n] == booking.room ? book.size() : book.firstAfter(booking.doors - WINDOW);
          i < book.size() && book.get(i).doors < booking.doors + WINDOW;
          i++) {
        Booking other = book.get(i);
        if (other.family == booking.family && other.day == booking.day) {
          int closeness = FULL - market.nearRooms.percentOfRadius(booking.room, n);
          crowd += closeness;
          sum -= crowding * (capped(other.crowding + closeness) - capped(other.crowding));
        } else if (other.family == booking.family && Math.abs(other.day - booking.day) == 1) {
          partners++;
          sum += other.partners == 0 ? promotion : 0;
        }
      }
    }
    return sum - crowding * capped(crowd) + (partners > 0 ? promotion : 0);
  }

  private static int capped(int crowd) {
    return Math.min(MOST_CROWDING, crowd);
  }

  private void countTemplate(Booking booking, int change) {
    if (booking.template != Booking.UNKNOWN
        && target[booking.template] != NO_TARGET
        && market.holds(booking.day)) {
      inWeek[booking.template * market.request.weeks() + booking.day / 7] += change;
    }
  }

  /** Counts the neighbours of a booking, and with them the booking that came, left or was there. */
  private void note(Booking booking, int change) {
    booking.crowding = 0;
    booking.partners = 0;
    if (booking.family == Booking.UNKNOWN || booking.room == Booking.UNKNOWN) {
      return;
    }
    int[] near = market.nearRooms.of(booking.room);
    for (int n = 0; n < near.length; n++) {
      Book book = schedule.ofRoom(near[n]);
      for (int i = near[n] == booking.room ? book.size() : book.firstAfter(booking.doors - WINDOW);
          i < book.size() && book.get(i).doors < booking.doors + WINDOW;
          i++) {
        Booking other = book.get(i);
        if (other.family == booking.family && other.day == booking.day) {
          int closeness = FULL - market.nearRooms.percentOfRadius(booking.room, n);
          booking.crowding += closeness;
          other.crowding += change * closeness;
        } else if (other.family == booking.family && Math.abs(other.day - booking.day) == 1) {
          booking.partners++;
          other.partners += change;
        }
      }
    }
  }

  /** What stands is counted, but worth nothing; then the plan's shows come one by one. */
  private void enter() {
    List<Booking> planned = schedule.planned();
    planned.forEach(schedule::remove);
    for (Booking booking : schedule.standing()) {
      note(booking, 0);
      countTemplate(booking, 1);
    }
    planned.forEach(this::add);
  }

  private long weight(ValueTerm term) {
    return Math.round(ShowPoints.MILLIONTHS * market.request.objective().weight(term));
  }
}
