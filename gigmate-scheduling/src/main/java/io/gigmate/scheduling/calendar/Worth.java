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

  private final NextStops stops;
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
    stops = new NextStops(market);
    int weeks = market.request.weeks();
    show = market.millionths(ValueTerm.SHOW);
    roomActs = market.millionths(ValueTerm.ROOM_ACTS) / weeks;
    roomTemplates = market.millionths(ValueTerm.ROOM_TEMPLATES) / weeks;
    townActs = market.millionths(ValueTerm.TOWN_ACTS);
    roomDays = market.millionths(ValueTerm.ROOM_DAYS);
    evenWeeks = market.millionths(ValueTerm.EVEN_WEEKS);
    fairness = market.millionths(ValueTerm.FAIRNESS) / weeks;
    crowding = market.millionths(ValueTerm.CANNIBALISATION) / FULL;
    promotion = market.millionths(ValueTerm.CROSS_PROMOTION);
    tours = market.millionths(ValueTerm.TOURS) / FULL;
    targets = market.millionths(ValueTerm.TEMPLATE_TARGETS);
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
    schedule.recast(old, next);
    follow(old, next);
    value += change;
  }

  /** Puts shows in place of as many that differ in their acts alone. */
  void recast(List<Booking> old, List<Booking> next, long change) {
    schedule.recast(old, next);
    for (int i = 0; i < old.size(); i++) {
      follow(old.get(i), next.get(i));
    }
    value += change;
  }

  /** Answers whether the objective looks at other rooms, or at templates in all of them. */
  boolean neighboursMatter() {
    return crowding > 0 || promotion > 0 || hasTargets;
  }

  /** Puts a show in another place of its room, which changes the value by so much. */
  void move(Booking show, Booking next, long change) {
    schedule.remove(show);
    countTemplate(show, -1);
    schedule.add(next);
    countTemplate(next, 1);
    if (crowding > 0 || promotion > 0) {
      note(show, -1);
      note(next, 1);
    }
    value += change;
  }

  /**
   * Returns what it would change to have a show of the room on another day or for another bill of
   * its week, whoever plays.
   */
  long changeOfPlace(Booking show, int day, int template) {
    long sum = 0;
    if (template != show.template) {
      int more = schedule.uses(show.room, template) - schedule.uses(show.room, show.template);
      sum -= roomTemplates * (more + 1);
      if (hasTargets) {
        sum += changeOfTarget(show.template, show.day / 7, -1);
        sum += changeOfTarget(template, day / 7, 1);
      }
    }
    if (day != show.day && roomDays > 0) {
      Book book = schedule.ofRoom(show.room);
      for (int i = 0; i < book.size(); i++) {
        int other = book.get(i).day;
        sum += other == day ? -roomDays : other == show.day ? roomDays : 0;
      }
      sum -= roomDays;
    }
    return sum;
  }

  private long changeOfTarget(int template, int week, int change) {
    if (target[template] == NO_TARGET) {
      return 0;
    }
    int n = inWeek[template * market.request.weeks() + week];
    int wanted = target[template];
    return -targets * (Math.abs(n + change - wanted) - Math.abs(n - wanted));
  }

  /**
   * Returns what it would change for a show of the room, and for those near by, to be on another
   * day or of another bill.
   */
  long changeAmongNeighbours(Booking show, int day, int template) {
    int family = market.menu.family(template);
    if ((crowding == 0 && promotion == 0) || (family == show.family && day == show.day)) {
      return 0;
    }
    long from = show.doors - WINDOW + Math.min(0, day - show.day) * 86_400L;
    long until = show.doors + WINDOW + Math.max(0, day - show.day) * 86_400L;
    int crowd = 0;
    int partners = 0;
    long sum = 0;
    int[] near = market.nearRooms.of(show.room);
    for (int n = 0; n < near.length; n++) {
      Book book = schedule.ofRoom(near[n]);
      int closeness = FULL - market.nearRooms.percentOfRadius(show.room, n);
      for (int i = near[n] == show.room ? book.size() : book.firstAfter(from);
          i < book.size() && book.get(i).doors < until;
          i++) {
        Booking other = book.get(i);
        int was = daysFrom(other, show.family, show.day);
        int is = daysFrom(other, family, day);
        crowd += is == 0 ? closeness : 0;
        partners += is == 1 ? 1 : 0;
        if (was != is) {
          int change = is == 0 ? closeness : was == 0 ? -closeness : 0;
          int met = (is == 1 ? 1 : 0) - (was == 1 ? 1 : 0);
          sum -= crowding * (capped(other.crowding + change) - capped(other.crowding));
          sum += promoted(other.partners + met) - promoted(other.partners);
        }
      }
    }
    return sum
        - crowding * (capped(crowd) - capped(show.crowding))
        + promoted(partners)
        - promoted(show.partners);
  }

  /** Returns 0 or 1 day for a show of the family so near in time, and 2 for every other. */
  private static int daysFrom(Booking show, int family, int day) {
    return family == Booking.UNKNOWN || show.family != family
        ? 2
        : Math.min(2, Math.abs(show.day - day));
  }

  private long promoted(int partners) {
    return partners > 0 ? promotion : 0;
  }

  /** Lets the acts of two shows change places. */
  void exchange(Booking one, Booking nextOne, Booking other, Booking nextOther, long change) {
    schedule.exchange(one, nextOne, other, nextOther);
    follow(one, nextOne);
    follow(other, nextOther);
    value += change;
  }

  private static void follow(Booking old, Booking next) {
    next.crowding = old.crowding;
    next.partners = old.partners;
  }

  /**
   * Returns what depends on who plays: what this act adds in this place, were the booking passed
   * over not there.
   */
  long ofAct(Booking place, int act, @Nullable Booking passedOver) {
    int i = market.neighbourhood.indexOf(place.room, act);
    return ofAct(place.room, i, act, place.template, place.day, passedOver);
  }

  /** Returns what depends on who plays a show of the schedule. */
  long ofAct(Booking show) {
    int i = show.near(market.neighbourhood);
    return ofAct(show.room, i, show.act, show.template, show.day, show);
  }

  /** Returns what the i-th act near the room adds there, were the booking passed over not there. */
  long ofAct(int room, int i, int act, int template, int day, @Nullable Booking passedOver) {
    int shows = schedule.shows(act);
    int inWeek = schedule.actShows(act, day / 7);
    int here = schedule.here(room, i);
    if (passedOver != null && passedOver.act == act) {
      shows--;
      inWeek -= passedOver.day / 7 == day / 7 ? 1 : 0;
      here -= passedOver.room == room ? 1 : 0;
    }
    return points.of(room, i, act, template, day)
        - fairness * shows
        - evenWeeks * inWeek
        - roomActs * here
        + (townActs > 0 || tours > 0 ? ofPairs(room, act, day, passedOver) : 0);
  }

  private long ofPairs(int room, int act, int day, @Nullable Booking passedOver) {
    long sum = 0;
    Book book = schedule.ofAct(act);
    for (int i = 0; i < book.size(); i++) {
      Booking other = book.get(i);
      if (other != passedOver && other.room != room && other.room != Booking.UNKNOWN) {
        sum += ofPair(room, day, other);
      }
    }
    return sum;
  }

  private long ofPair(int room, int day, Booking other) {
    int apart = Math.abs(day - other.day);
    long sum = 0;
    if (apart < TOWN_DAYS && townActs > 0 && market.areNear(room, other.room)) {
      sum -= townActs;
    }
    if (apart == 1 && tours > 0) {
      sum += tours * stops.percent(room, other.room);
    }
    return sum;
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
    return sum + changeOfTarget(booking.template, booking.day / 7, 1) + amongNeighbours(booking);
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
}
