package io.gigmate.scheduling.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Casts a whole day anew: which act plays which of its shows, the shows themselves left as they
 * are. An act plays once a day, so that with all other days as they are what it brings to a show
 * does not depend on who plays the others of that day. The best cast is an assignment, and found
 * exactly.
 *
 * <p>Source: shortest augmenting paths; R. Jonker, A. Volgenant, A Shortest Augmenting Path
 * Algorithm for Dense and Sparse Linear Assignment Problems, Computing 38 (1987).
 */
final class DayCasting {
  private static final int NONE = -1;

  private final Market market;
  private final Schedule schedule;
  private final Worth worth;

  /** By act: the price of its day, and the show that has it. */
  private final long[] prices;

  private final int[] showOf;
  private final ActHeap heap;

  /** By act: the show, and the place in its list, from which the search got there. */
  private final int[] cameFrom;

  private final int[] cameBy;

  DayCasting(Market market, Schedule schedule, Worth worth) {
    this.market = market;
    this.schedule = schedule;
    this.worth = worth;
    int acts = market.acts.size();
    prices = new long[acts];
    showOf = new int[acts];
    Arrays.fill(showOf, NONE);
    heap = new ActHeap(acts);
    cameFrom = new int[acts];
    cameBy = new int[acts];
  }

  /**
   * Casts these shows of one day, which are all that the plan has on it, and returns those that
   * changed, each in the place of the one before.
   */
  List<Booking> cast(List<Booking> shows) {
    Cast[] casts = shows.stream().map(this::mayPlay).toArray(Cast[]::new);
    for (int show = 0; show < casts.length; show++) {
      augment(show, casts);
    }
    List<Booking> old = new ArrayList<>();
    List<Booking> next = new ArrayList<>();
    long change = 0;
    for (Cast cast : casts) {
      if (cast.act() != cast.show.act) {
        old.add(cast.show);
        next.add(cast.recast());
        change -= cast.costs[cast.chosen] + worth.ofAct(cast.show);
      }
    }
    forget(casts);
    if (change <= 0) {
      return List.of();
    }
    worth.recast(old, next, change);
    return next;
  }

  /** Who could play one show, and what it costs. */
  private static final class Cast {
    final Booking show;
    final int[] acts;
    final int[] places;
    final long[] costs;
    int count;

    /** Who plays, by its place in the list. */
    int chosen = NONE;

    Cast(Booking show, int most) {
      this.show = show;
      acts = new int[most];
      places = new int[most];
      costs = new long[most];
    }

    int act() {
      return acts[chosen];
    }

    Booking recast() {
      Booking next = Booking.planned(show.opening(), act(), places[chosen]);
      next.place = show.place;
      return next;
    }
  }

  private Cast mayPlay(Booking show) {
    int[] near = market.neighbourhood.of(show.room);
    Cast cast = new Cast(show, near.length);
    for (int i = 0; i < near.length; i++) {
      int act = near[i];
      if (market.menu.fitsAct(show.template, act)) {
        Booking other = schedule.on(act, show.day);
        if (other == show
            || ((other == null || !other.stands)
                && schedule.actIsFree(act, show.opening(), other))) {
          cast.acts[cast.count] = act;
          cast.places[cast.count] = i;
          cast.costs[cast.count++] =
              -worth.ofAct(show.room, i, act, show.template, show.day, other);
        }
      }
    }
    return cast;
  }

  /** Finds the cheapest chain of shows that pass on their acts until one takes a free act. */
  private void augment(int root, Cast[] casts) {
    heap.clear();
    int show = root;
    int act = NONE;
    long distance = 0;
    while (show != NONE) {
      Cast cast = casts[show];
      long own = show == root ? 0 : cast.costs[cast.chosen] - prices[cast.act()];
      for (int at = 0; at < cast.count; at++) {
        int to = cast.acts[at];
        if (heap.offer(to, distance + cast.costs[at] - prices[to] - own)) {
          cameFrom[to] = show;
          cameBy[to] = at;
        }
      }
      act = heap.take();
      distance = heap.distance(act);
      show = showOf[act];
    }
    for (int i = 0; i < heap.taken(); i++) {
      int passed = heap.taken(i);
      prices[passed] += heap.distance(passed) - distance;
    }
    while (show != root) {
      show = cameFrom[act];
      Cast cast = casts[show];
      int lost = show == root ? NONE : cast.act();
      showOf[act] = show;
      cast.chosen = cameBy[act];
      act = lost;
    }
  }

  private void forget(Cast[] casts) {
    for (Cast cast : casts) {
      for (int at = 0; at < cast.count; at++) {
        prices[cast.acts[at]] = 0;
        showOf[cast.acts[at]] = NONE;
      }
    }
  }
}
