package io.gigmate.scheduling.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes a full calendar a better one by simulated annealing: a random change is kept where it makes
 * the calendar better, and with a probability that falls from step to step where it makes it worse.
 * No change costs a show, so that targets stay filled.
 *
 * <p>The changes: another act plays a show; two acts change places, on one day or in one room; an
 * act leaves one show for another, and a third steps in; a show moves to another day or bill of its
 * week, with its act or another, whose own show that day goes to the act it takes over from.
 *
 * <p>Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by Simulated Annealing,
 * Science 220 (1983).
 */
final class Annealing {
  /** Of a hundred changes; the rest are moves. */
  private static final int RECASTS = 50;

  private static final int EXCHANGES = 20;

  /** Where neighbours matter, days and bills do more for a calendar than who plays. */
  private static final int EXCHANGES_AMONG_NEIGHBOURS = 5;

  /** Of a hundred acts that play elsewhere so many change places; for others a third steps in. */
  private static final int SWAPS = 75;

  private static final int LOTS = 4096;

  /** Logarithms of evenly spread probabilities: the same on every machine. */
  private static final double[] LOGARITHMS = logarithms();

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final Worth worth;
  private final SplittableRandom random;
  private final List<Booking> before;
  private final Booking[] shows;
  private final int exchanges;
  private double temperature;

  /**
   * Takes over these shows of the plan, and with them the rooms and acts that nobody else touches.
   *
   * @param worth counts what these shows gain; nobody else's
   */
  Annealing(
      Market market, Schedule schedule, Openings openings, Worth worth, List<Booking> before) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    this.worth = worth;
    this.before = before;
    exchanges = worth.neighboursMatter() ? EXCHANGES_AMONG_NEIGHBOURS : EXCHANGES;
    random = new SplittableRandom(Lot.mix(market.request.seed()) + before.get(0).room);
    shows = before.toArray(Booking[]::new);
    for (int at = 0; at < shows.length; at++) {
      shows[at].place = at;
    }
  }

  int shows() {
    return shows.length;
  }

  /** Casts every day anew so many times, the shows left where they are. */
  void cast(int times) {
    DayCasting casting = new DayCasting(market, schedule, worth);
    Map<Integer, List<Integer>> days = new TreeMap<>();
    for (int at = 0; at < shows.length; at++) {
      days.computeIfAbsent(shows[at].day, day -> new ArrayList<>()).add(at);
    }
    for (int time = 0; time < times; time++) {
      for (List<Integer> day : days.values()) {
        casting
            .cast(day.stream().map(at -> shows[at]).toList())
            .forEach(show -> shows[show.place] = show);
      }
    }
  }

  /** Tries so many changes at a temperature in points. */
  void round(long steps, double points) {
    temperature = ShowPoints.MILLIONTHS * points;
    for (long step = 0; step < steps; step++) {
      change();
    }
  }

  /** Returns what these shows would have gained if it ended now. */
  long gained() {
    return Math.max(0, worth.value());
  }

  /** Goes back to the beginning where that was better, and adds what was gained to the whole. */
  void finish(Worth whole) {
    if (worth.value() < 0) {
      for (Booking show : shows) {
        worth.remove(show);
      }
      before.forEach(worth::add);
    }
    whole.take(worth);
  }

  private boolean isKept(long change) {
    return change >= 0 || change > temperature * LOGARITHMS[below(LOTS)];
  }

  private void change() {
    int at = below(shows.length);
    int kind = below(100);
    if (kind < RECASTS) {
      recast(at);
    } else if (kind < RECASTS + exchanges) {
      exchange(at);
    } else {
      move(at);
    }
  }

  private int below(int bound) {
    return (int) (((random.nextLong() >>> 33) * bound) >>> 31);
  }

  /** Another act plays the show; where it plays elsewhere that day, the two change places. */
  private void recast(int at) {
    Booking show = shows[at];
    int[] near = market.neighbourhood.of(show.room);
    int i = below(near.length);
    int act = near[i];
    if (act == show.act || !market.menu.fitsAct(show.template, act)) {
      return;
    }
    Booking other = schedule.on(act, show.day);
    if (other != null) {
      if (!other.stands && below(100) < SWAPS) {
        changePlaces(at, other);
      } else if (!other.stands) {
        takeAway(at, i, other);
      }
      return;
    }
    long change = worth.ofAct(show.room, i, act, show.template, show.day, null) - worth.ofAct(show);
    if (isKept(change) && schedule.actIsFree(act, show.opening(), null)) {
      Booking next = Booking.planned(show.opening(), act, i);
      worth.recast(show, next, change);
      put(at, next);
    }
  }

  /** The i-th act near the room leaves its show of that day, which a third act plays. */
  private void takeAway(int at, int i, Booking other) {
    Booking show = shows[at];
    int[] near = market.neighbourhood.of(other.room);
    int j = below(near.length);
    int third = near[j];
    if (schedule.actHasDay(third, other.day) || !market.menu.fitsAct(other.template, third)) {
      return;
    }
    long there =
        worth.ofAct(other.room, j, third, other.template, other.day, null) - worth.ofAct(other);
    long here =
        worth.ofAct(show.room, i, other.act, show.template, show.day, other) - worth.ofAct(show);
    if (isKept(there + here)
        && schedule.actIsFree(third, other.opening(), null)
        && schedule.actIsFree(other.act, show.opening(), other)) {
      int otherAt = other.place;
      Booking nextThere = Booking.planned(other.opening(), third, j);
      Booking nextHere = Booking.planned(show.opening(), other.act, i);
      worth.recast(other, nextThere, there);
      put(otherAt, nextThere);
      worth.recast(show, nextHere, here);
      put(at, nextHere);
    }
  }

  /** The act of another show in the room changes places with this one's. */
  private void exchange(int at) {
    Booking show = shows[at];
    Book book = schedule.ofRoom(show.room);
    Booking other = book.get(below(book.size()));
    if (!other.stands && other.act != show.act) {
      changePlaces(at, other);
    }
  }

  private void changePlaces(int at, Booking other) {
    Booking show = shows[at];
    int i = market.neighbourhood.indexOf(other.room, show.act);
    if (i < 0
        || !market.menu.fitsAct(other.template, show.act)
        || !market.menu.fitsAct(show.template, other.act)) {
      return;
    }
    int j = market.neighbourhood.indexOf(show.room, other.act);
    if (j < 0) {
      return;
    }
    long change =
        worth.ofAct(other.room, i, show.act, other.template, other.day, show)
            + worth.ofAct(show.room, j, other.act, show.template, show.day, other)
            - worth.ofAct(show)
            - worth.ofAct(other);
    if (isKept(change)
        && schedule.actIsFree(show.act, other.opening(), show)
        && schedule.actIsFree(other.act, show.opening(), other)) {
      Booking here = Booking.planned(show.opening(), other.act, j);
      Booking there = Booking.planned(other.opening(), show.act, i);
      int otherAt = other.place;
      worth.exchange(show, here, other, there, change);
      put(at, here);
      put(otherAt, there);
    }
  }

  /** The show moves to another day, bill or hour of its week. */
  private void move(int at) {
    Booking show = shows[at];
    int room = show.room;
    int day = show.day / 7 * 7 + below(7);
    int[] bills = market.bills(room, day);
    if (bills.length == 0) {
      return;
    }
    int template = bills[below(bills.length)];
    int[] near = market.neighbourhood.of(room);
    int i = random.nextLong() < 0 ? show.near(market.neighbourhood) : below(near.length);
    int act = near[i];
    if (!market.menu.fitsAct(template, act)) {
      return;
    }
    Booking other = act == show.act ? null : schedule.on(act, day);
    if (other != null) {
      if (!other.stands && day != show.day) {
        moveAndTakeAway(at, i, day, template, other);
      }
      return;
    }
    long change =
        worth.ofAct(room, i, act, template, day, show)
            - worth.ofAct(show)
            + worth.changeOfPlace(show, day, template)
            + worth.changeAmongNeighbours(show, day, template);
    if (!isKept(change)) {
      return;
    }
    Opening opening = openings.first(room, day, template, show);
    if (opening != null && schedule.actIsFree(act, opening, act == show.act ? show : null)) {
      Booking next = Booking.planned(opening, act, i);
      worth.move(show, next, change);
      put(at, next);
    }
  }

  /** The show moves to a day on which the act plays elsewhere; there this one's act steps in. */
  private void moveAndTakeAway(int at, int i, int day, int template, Booking other) {
    Booking show = shows[at];
    int j = market.neighbourhood.indexOf(other.room, show.act);
    if (j < 0
        || !market.menu.fitsAct(other.template, show.act)
        || schedule.actHasDay(show.act, day)) {
      return;
    }
    long there =
        worth.ofAct(other.room, j, show.act, other.template, day, show) - worth.ofAct(other);
    long here =
        worth.ofAct(show.room, i, other.act, template, day, other)
            - worth.ofAct(show)
            + worth.changeOfPlace(show, day, template)
            + worth.changeAmongNeighbours(show, day, template);
    if (!isKept(there + here)) {
      return;
    }
    Opening opening = openings.first(show.room, day, template, show);
    if (opening != null
        && schedule.actIsFree(show.act, other.opening(), show)
        && schedule.actIsFree(other.act, opening, other)) {
      int otherAt = other.place;
      Booking nextThere = Booking.planned(other.opening(), show.act, j);
      Booking nextHere = Booking.planned(opening, other.act, i);
      worth.recast(other, nextThere, there);
      put(otherAt, nextThere);
      worth.move(show, nextHere, here);
      put(at, nextHere);
    }
  }

  private void put(int at, Booking show) {
    shows[at] = show;
    show.place = at;
  }

  private static double[] logarithms() {
    double[] found = new double[LOTS];
    for (int i = 0; i < LOTS; i++) {
      found[i] = StrictMath.log((i + 0.5) / LOTS);
    }
    return found;
  }
}
