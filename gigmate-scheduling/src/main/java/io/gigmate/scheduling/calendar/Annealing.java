package io.gigmate.scheduling.calendar;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes a full calendar a better one by simulated annealing: a random change is kept where it makes
 * the calendar better, and with a probability that falls from step to step where it makes it worse.
 * No change costs a show, so that targets stay filled.
 *
 * <p>The changes: another act plays a show; two acts change places, on one day or in one room; a
 * show moves to another day, hour or bill of its week, with its act or another.
 *
 * <p>Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Optimization by Simulated Annealing,
 * Science 220 (1983).
 */
final class Annealing {
  /** Of a hundred changes. Moves cost the most where neighbours matter: there they are rarer. */
  private static final int RECASTS = 40;

  private static final int RECASTS_AMONG_NEIGHBOURS = 72;
  private static final int EXCHANGES = 10;

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
  private final int recasts;
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
    recasts = worth.neighboursMatter() ? RECASTS_AMONG_NEIGHBOURS : RECASTS;
    random = new SplittableRandom(Lot.mix(market.request.seed()) + before.get(0).room);
    shows = before.toArray(Booking[]::new);
    for (int at = 0; at < shows.length; at++) {
      shows[at].place = at;
    }
  }

  int shows() {
    return shows.length;
  }

  /** Tries so many changes at a temperature in points. */
  void round(long steps, double points) {
    temperature = ShowPoints.MILLIONTHS * points;
    for (long step = 0; step < steps; step++) {
      change();
    }
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
    return change >= 0 || change > temperature * LOGARITHMS[random.nextInt(LOTS)];
  }

  private void change() {
    int at = random.nextInt(shows.length);
    int kind = random.nextInt(100);
    if (kind < recasts) {
      recast(at);
    } else if (kind < recasts + EXCHANGES) {
      exchange(at);
    } else {
      move(at);
    }
  }

  private int nearAct(int room) {
    int[] near = market.neighbourhood.of(room);
    return near[random.nextInt(near.length)];
  }

  /** Another act plays the show; where it plays elsewhere that day, the two change places. */
  private void recast(int at) {
    Booking show = shows[at];
    int act = nearAct(show.room);
    if (act == show.act || !market.menu.fitsAct(show.template, act)) {
      return;
    }
    if (schedule.actHasDay(act, show.day)) {
      Booking other = on(schedule.ofAct(act), show.day);
      if (other != null && !other.stands) {
        changePlaces(at, other);
      }
    } else if (schedule.actIsFree(act, show.opening(), null)) {
      long change = worth.ofAct(show, act, null) - worth.ofAct(show, show.act, show);
      if (isKept(change)) {
        Booking next = Booking.planned(show.opening(), act);
        worth.recast(show, next, change);
        put(at, next);
      }
    }
  }

  /** The act of another show in the room changes places with this one's. */
  private void exchange(int at) {
    Booking show = shows[at];
    Book book = schedule.ofRoom(show.room);
    Booking other = book.get(random.nextInt(book.size()));
    if (!other.stands && other.act != show.act) {
      changePlaces(at, other);
    }
  }

  private void changePlaces(int at, Booking other) {
    Booking show = shows[at];
    boolean fits =
        market.menu.fitsAct(other.template, show.act)
            && market.menu.fitsAct(show.template, other.act)
            && market.neighbourhood.isNear(other.room, show.act)
            && schedule.actIsFree(show.act, other.opening(), show)
            && schedule.actIsFree(other.act, show.opening(), other);
    if (!fits) {
      return;
    }
    long first = worth.ofAct(other, show.act, show) - worth.ofAct(show, show.act, show);
    long second = worth.ofAct(show, other.act, other) - worth.ofAct(other, other.act, other);
    if (isKept(first + second)) {
      Booking here = Booking.planned(show.opening(), other.act);
      Booking there = Booking.planned(other.opening(), show.act);
      int otherAt = other.place;
      worth.exchange(show, here, other, there, first + second);
      put(at, here);
      put(otherAt, there);
    }
  }

  /** The show moves to another day, bill or hour of its week. */
  private void move(int at) {
    Booking show = shows[at];
    int day = show.day / 7 * 7 + random.nextInt(7);
    int[] templates = market.menu.on(market.dayOfWeek(day));
    if (templates.length == 0) {
      return;
    }
    int template = templates[random.nextInt(templates.length)];
    int act = random.nextBoolean() ? show.act : nearAct(show.room);
    if (!market.menu.fitsRoom(template, market.capacity(show.room))
        || !market.menu.fitsAct(template, act)
        || (act != show.act && schedule.actHasDay(act, day))) {
      return;
    }
    List<Opening> free = openings.of(show.room, day, template, show);
    if (free.isEmpty()) {
      return;
    }
    Opening opening = free.get(openings.habit(show.room, template, free.size()));
    if (!schedule.actIsFree(act, opening, act == show.act ? show : null)) {
      return;
    }
    Booking next = Booking.planned(opening, act);
    if (worth.neighboursMatter()) {
      long before = worth.value();
      worth.remove(show);
      if (isKept(worth.value() + worth.gain(next) - before)) {
        worth.add(next);
        put(at, next);
      } else {
        worth.add(show);
      }
    } else if (isKept(worth.change(show, next))) {
      worth.remove(show);
      worth.add(next);
      put(at, next);
    }
  }

  private void put(int at, Booking show) {
    shows[at] = show;
    show.place = at;
  }

  private static @Nullable Booking on(Book book, int day) {
    for (int i = 0; i < book.size(); i++) {
      if (book.get(i).day == day) {
        return book.get(i);
      }
    }
    return null;
  }

  private static double[] logarithms() {
    double[] found = new double[LOTS];
    for (int i = 0; i < LOTS; i++) {
      found[i] = StrictMath.log((i + 0.5) / LOTS);
    }
    return found;
  }
}
