package io.gigmate.scheduling.calendar;

import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills a week from nothing. In every round each room that lacks a show picks one, the rooms with
 * the fewest choices first: a day and template of which it has had few, then the act that is worth
 * the most to it, less what it costs that the act plays often or comes again.
 */
final class Construction {
  /** Acts that are worth about the same to a room, in points, come by lot. */
  private static final double ALIKE = 0.1;

  /** Where nothing else decides, acts take turns. */
  private static final double TURN = 0.01;

  /** A second show on one day is worse than the same template again and again. */
  private static final double SAME_DAY = 4;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final ShowPoints points;
  private final double fairness;
  private final double evenWeeks;
  private final double roomActs;
  private final long[] choices;

  /** Ideas for one room and week: a day, a template, and what is against it. */
  private final int[] days;

  private final int[] templates;
  private final double[] costs;

  Construction(Market market, Schedule schedule, Openings openings, ShowPoints points) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    this.points = points;
    Objective objective = market.request.objective();
    fairness = TURN + objective.weight(ValueTerm.FAIRNESS) / market.request.weeks();
    evenWeeks = objective.weight(ValueTerm.EVEN_WEEKS);
    roomActs = objective.weight(ValueTerm.ROOM_ACTS) / market.request.weeks();
    days = new int[7 * market.menu.size()];
    templates = new int[days.length];
    costs = new double[days.length];
    choices = new long[market.rooms.size()];
    for (int room = 0; room < choices.length; room++) {
      choices[room] = (long) openings.openDays(room) * market.neighbourhood.of(room).length;
    }
  }

  /** Gives every room what it lacks in the week, as far as that goes without moving a show. */
  void fill(int week) {
    List<Integer> waiting =
        IntStream.range(0, choices.length)
            .filter(room -> choices[room] > 0 && schedule.missing(room, week) > 0)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer room) -> choices[room])
                    .thenComparingDouble(room -> market.roomLot(room, week, 0))
                    .thenComparingInt(room -> room))
            .toList();
    while (!waiting.isEmpty()) {
      List<Integer> again = new ArrayList<>();
      for (int room : waiting) {
        if (book(room, week) && schedule.missing(room, week) > 0) {
          again.add(room);
        }
      }
      waiting = again;
    }
  }

  private boolean book(int room, int week) {
    int count = weigh(room, week);
    for (int left = count; left > 0; left--) {
      int best = 0;
      for (int idea = 1; idea < count; idea++) {
        best = costs[idea] < costs[best] ? idea : best;
      }
      if (book(room, days[best], templates[best])) {
        return true;
      }
      costs[best] = Double.POSITIVE_INFINITY;
    }
    return false;
  }

  /** Says what each day and template of the week costs the room, and returns how many there are. */
  private int weigh(int room, int week) {
    int[] onDay = new int[7];
    Book past = schedule.ofRoom(room);
    for (int i = 0; i < past.size(); i++) {
      int day = past.get(i).day;
      if (market.holds(day) && day / 7 == week) {
        onDay[day % 7]++;
      }
    }
    int count = 0;
    for (int day = 7 * week; day < 7 * week + 7; day++) {
      for (int template : market.bills(room, day)) {
        days[count] = day;
        templates[count] = template;
        costs[count++] =
            SAME_DAY * onDay[day % 7]
                + schedule.uses(room, template)
                + market.roomLot(room, day, template);
      }
    }
    return count;
  }

  private boolean book(int room, int day, int template) {
    Opening habit = openings.first(room, day, template, null);
    if (habit == null) {
      return false;
    }
    if (book(habit)) {
      return true;
    }
    if (!anyHasTheDay(room, habit)) {
      return false;
    }
    for (Opening opening : openings.of(room, day, template, null)) {
      if (!opening.equals(habit) && book(opening)) {
        return true;
      }
    }
    return false;
  }

  private boolean book(Opening opening) {
    int i = best(opening.room(), opening);
    if (i < 0) {
      return false;
    }
    schedule.add(Booking.planned(opening, market.neighbourhood.of(opening.room())[i], i));
    return true;
  }

  /** Returns the place of the best act among those near the room, or a negative number. */
  private int best(int room, Opening opening) {
    int[] near = market.neighbourhood.of(room);
    int best = -1;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < near.length; i++) {
      int act = near[i];
      if (market.menu.fitsAct(opening.template(), act) && !schedule.actHasDay(act, opening.day())) {
        double cost =
            fairness * schedule.shows(act)
                + evenWeeks * schedule.actShows(act, opening.day() / 7)
                + roomActs * schedule.here(room, i)
                - points.of(room, i, act, opening.template(), opening.day())
                    / ShowPoints.MILLIONTHS;
        if (cost < lowest) {
          cost += ALIKE * market.actLot(act, room, opening.day());
          if (cost < lowest && schedule.actIsFree(act, opening, null)) {
            best = i;
            lowest = cost;
          }
        }
      }
    }
    return best;
  }

  /** Answers whether another hour of that day could help at all. */
  private boolean anyHasTheDay(int room, Opening opening) {
    for (int act : market.neighbourhood.of(room)) {
      if (market.menu.fitsAct(opening.template(), act)
          && !schedule.actHasDay(act, opening.day())
          && schedule.actShows(act, opening.day() / 7) < market.agreements.mostShows(act)) {
        return true;
      }
    }
    return false;
  }
}
