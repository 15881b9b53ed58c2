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
  private final int[] visits;

  Construction(Market market, Schedule schedule, Openings openings, ShowPoints points) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    this.points = points;
    Objective objective = market.request.objective();
    fairness = TURN + objective.weight(ValueTerm.FAIRNESS) / market.request.weeks();
    evenWeeks = objective.weight(ValueTerm.EVEN_WEEKS);
    roomActs = objective.weight(ValueTerm.ROOM_ACTS) / market.request.weeks();
    visits = new int[market.acts.size()];
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

  private record Idea(int day, int template, double cost) {}

  private boolean book(int room, int week) {
    Book past = schedule.ofRoom(room);
    for (int i = 0; i < past.size(); i++) {
      if (past.get(i).act != Booking.UNKNOWN) {
        visits[past.get(i).act]++;
      }
    }
    boolean booked = ideas(room, week).stream().anyMatch(idea -> book(room, idea));
    for (int i = 0; i < past.size(); i++) {
      if (past.get(i).act != Booking.UNKNOWN) {
        visits[past.get(i).act] = 0;
      }
    }
    return booked;
  }

  private List<Idea> ideas(int room, int week) {
    int[] onDay = new int[7];
    Book past = schedule.ofRoom(room);
    for (int i = 0; i < past.size(); i++) {
      int day = past.get(i).day;
      if (market.holds(day) && day / 7 == week) {
        onDay[day % 7]++;
      }
    }
    List<Idea> ideas = new ArrayList<>();
    for (int day = 7 * week; day < 7 * week + 7; day++) {
      for (int template : market.menu.on(market.dayOfWeek(day))) {
        if (market.menu.fitsRoom(template, market.capacity(room))) {
          double cost =
              SAME_DAY * onDay[day % 7]
                  + schedule.uses(room, template)
                  + market.roomLot(room, day, template);
          ideas.add(new Idea(day, template, cost));
        }
      }
    }
    ideas.sort(Comparator.comparingDouble(Idea::cost));
    return ideas;
  }

  private boolean book(int room, Idea idea) {
    List<Opening> free = openings.of(room, idea.day, idea.template, null);
    int first = openings.habit(room, idea.template, free.size());
    for (int i = 0; i < free.size(); i++) {
      Opening opening = free.get((first + i) % free.size());
      int act = best(room, opening);
      if (act != Booking.UNKNOWN) {
        schedule.add(Booking.planned(opening, act));
        return true;
      }
      if (!anyHasTheDay(room, opening)) {
        return false;
      }
    }
    return false;
  }

  private int best(int room, Opening opening) {
    int[] near = market.neighbourhood.of(room);
    int best = Booking.UNKNOWN;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < near.length; i++) {
      int act = near[i];
      if (market.menu.fitsAct(opening.template(), act) && !schedule.actHasDay(act, opening.day())) {
        double cost =
            fairness * schedule.shows(act)
                + evenWeeks * schedule.actShows(act, opening.day() / 7)
                + roomActs * visits[act]
                - points.of(room, i, act, opening.template(), opening.day())
                    / ShowPoints.MILLIONTHS;
        if (cost < lowest) {
          cost += ALIKE * market.actLot(act, room, opening.day());
          if (cost < lowest && schedule.actIsFree(act, opening, null)) {
            best = act;
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
