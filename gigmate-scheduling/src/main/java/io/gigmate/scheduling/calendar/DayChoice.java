package io.gigmate.scheduling.calendar;

import io.gigmate.scheduling.objective.ValueTerm;
import org.jspecify.annotations.Nullable;

/**
 * Moves the shows of a full calendar to the days that are worth the most, where a show is worth
 * more on one date than on another. Rooms say at a few rounds of prices on which days they would
 * play; a show then leaves the day that was wanted the least for the one that was wanted the most,
 * with the act that brings the most there at these prices. Who plays is left to be cast afterwards.
 */
final class DayChoice {
  /** Prices are but a guide: more rounds of them make no better calendar. */
  private static final int ROUNDS = 8;

  private static final double MEMORY = 0.7;

  /** The prices aim at a calendar that is so much below the bound. */
  private static final double USUAL_GAP = 0.01;

  /** A show moves where so many more of the rounds wanted the other day. */
  private static final double CLEARLY = 0.2;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final Worth worth;
  private final Prices prices;

  DayChoice(Market market, Schedule schedule, Openings openings, Worth worth) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    this.worth = worth;
    prices = new Prices(market, schedule);
  }

  /** Moves what is better elsewhere; the calendar may be worth less until it is cast. */
  void move() {
    DayWishes wishes = new DayWishes(market);
    ask(wishes);
    for (int week = 0; week < market.request.weeks(); week++) {
      for (int room = 0; room < market.rooms.size(); room++) {
        int left = market.request.showsPerWeek();
        while (left > 0 && moveOne(room, week, wishes)) {
          left--;
        }
      }
    }
  }

  private void ask(DayWishes wishes) {
    RoomChoices rooms = new RoomChoices(market, schedule, openings, worth.points, prices);
    double being = market.millionths(ValueTerm.SHOW) * (double) schedule.planned().size();
    double lowest = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      prices.clear();
      double bound = rooms.pick(round < ROUNDS / 2 ? null : wishes) + prices.sell();
      lowest = Math.min(lowest, bound);
      double aim = Math.max(worth.value() - being, lowest - USUAL_GAP * (lowest + being));
      prices.move(Math.max(0, bound - aim), MEMORY);
    }
  }

  private boolean moveOne(int room, int week, DayWishes wishes) {
    int[] count = new int[7];
    Booking[] weakest = new Booking[7];
    Book book = schedule.ofRoom(room);
    for (int i = 0; i < book.size(); i++) {
      Booking show = book.get(i);
      if (market.holds(show.day) && show.day / 7 == week) {
        int day = show.day % 7;
        count[day]++;
        Booking other = weakest[day];
        if (!show.stands && (other == null || worth.ofAct(show) < worth.ofAct(other))) {
          weakest[day] = show;
        }
      }
    }
    int from = -1;
    int to = -1;
    double least = Double.POSITIVE_INFINITY;
    double most = -1;
    for (int day = 0; day < 7; day++) {
      double last = wishes.share(room, 7 * week + day, count[day] - 1, ROUNDS - ROUNDS / 2);
      double next = wishes.share(room, 7 * week + day, count[day], ROUNDS - ROUNDS / 2);
      if (weakest[day] != null && last < least) {
        least = last;
        from = day;
      }
      if (next > most) {
        most = next;
        to = day;
      }
    }
    return from >= 0 && from != to && most - least >= CLEARLY && move(weakest[from], 7 * week + to);
  }

  private boolean move(@Nullable Booking show, int day) {
    Booking next = show == null ? null : best(show, day);
    if (show == null || next == null) {
      return false;
    }
    long change =
        worth.ofAct(next, next.act, show)
            - worth.ofAct(show)
            + worth.changeOfPlace(show, day, next.template)
            + worth.changeAmongNeighbours(show, day, next.template);
    worth.move(show, next, change);
    return true;
  }

  private @Nullable Booking best(Booking show, int day) {
    int room = show.room;
    int[] near = market.neighbourhood.of(room);
    double most = Double.NEGATIVE_INFINITY;
    Booking best = null;
    for (int template : market.bills(room, day)) {
      Opening opening = openings.first(room, day, template, show);
      for (int i = 0; opening != null && i < near.length; i++) {
        int act = near[i];
        if (market.menu.fitsAct(template, act) && !schedule.actHasDay(act, day)) {
          double profit =
              worth.points.of(room, i, act, template, day)
                  - prices.of(room, i, act, day)
                  + worth.changeOfPlace(show, day, template);
          if (profit > most && schedule.actIsFree(act, opening, act == show.act ? show : null)) {
            most = profit;
            best = Booking.planned(opening, act, i);
          }
        }
      }
    }
    return best;
  }
}
