package io.gigmate.scheduling.calendar;

import io.gigmate.scheduling.objective.Objective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Spends the budget of a request on making its calendar better. Where the market falls into parts
 * that share no act and no public, each part is improved by itself, several at a time.
 */
final class Improvement {
  /** How much worse a change may be, in points, that is kept one time in e: first and last. */
  private static final double HOT = 0.15;

  /** Few steps would not make good again what so much heat undoes. */
  private static final double WARM = 0.03;

  /** Up to here it was seen to help; a small calendar with 350 came out worse. */
  private static final long FEW_STEPS_A_SHOW = 200;

  /** A calendar that has to be ready sooner is not thought about before. */
  private static final long FEWEST_STEPS_A_SHOW = 60;

  /** About so many steps are done in a millisecond: until a deadline they cannot be counted. */
  private static final long STEPS_A_MILLI = 2_000;

  /**
   * With few steps every day is cast anew before: that brings more than as much time of them. With
   * many the heat would undo it, and they find it by themselves.
   */
  private static final int CASTINGS = 2;

  private static final double COLD = 0.004;

  /** So often within a budget the temperature falls. */
  private static final int ROUNDS = 200;

  /** Steps for every show between two looks at the clock. */
  private static final long BETWEEN_LOOKS = 4;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final Worth worth;

  Improvement(Market market, Schedule schedule, Openings openings, Worth worth) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    this.worth = worth;
  }

  /** Improves until the budget is used up; the calendar does not end worse than it began. */
  void run(SearchBudget budget, Watch watch) {
    List<Booking> filled = schedule.planned();
    long value = worth.value();
    long began = budget.millis();
    boolean few = isFew(budget, filled.size());
    if (few && !worth.points.sameEveryWeek() && worth.points.areKept()) {
      new DayChoice(market, schedule, openings, worth).move();
      watch.moved(0, 0.0, worth.value() - value);
    }
    List<Annealing> parts = parts();
    if (few) {
      parts.parallelStream().forEach(part -> part.cast(CASTINGS));
    }
    double hottest = few ? WARM : HOT;
    if (budget.deadline() == null) {
      long steps = budget.stepsFor(filled.size());
      // The shares are those of the shows, however the parts are dealt out to processors.
      parts.parallelStream()
          .forEach(
              part -> cool(part, share(steps, part.shows(), filled.size()), steps, hottest, watch));
    } else {
      coolUntilTheEnd(parts, budget, began, hottest, watch);
    }
    parts.forEach(part -> part.finish(worth));
    if (worth.value() < value) {
      schedule.planned().forEach(worth::remove);
      filled.forEach(worth::add);
    }
  }

  /** Answers whether there is time for a few steps a show, but not for many. */
  private static boolean isFew(SearchBudget budget, int shows) {
    if (budget.deadline() == null) {
      long steps = budget.stepsFor(shows);
      return steps > 0 && steps < FEW_STEPS_A_SHOW * shows;
    }
    long steps = STEPS_A_MILLI * budget.millisLeft();
    return steps >= FEWEST_STEPS_A_SHOW * shows && steps < FEW_STEPS_A_SHOW * shows;
  }

  private static long share(long steps, long part, long all) {
    return (long) ((double) steps * part / all);
  }

  private static void cool(Annealing part, long steps, long ofAll, double hottest, Watch watch) {
    long done = 0;
    long gained = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long until = share(steps, round + 1, ROUNDS);
      part.round(until - done, temperature(hottest, (double) round / ROUNDS));
      watch.moved(until - done, ofAll, part.gained() - gained);
      gained = part.gained();
      done = until;
    }
  }

  private static void coolUntilTheEnd(
      List<Annealing> parts, SearchBudget budget, long began, double hottest, Watch watch) {
    long steps = BETWEEN_LOOKS * parts.stream().mapToLong(Annealing::shows).sum();
    long gained = 0;
    for (double share = budget.share(began); share < 1; share = budget.share(began)) {
      double temperature = temperature(hottest, share);
      parts.parallelStream().forEach(part -> part.round(BETWEEN_LOOKS * part.shows(), temperature));
      long all = parts.stream().mapToLong(Annealing::gained).sum();
      watch.moved(steps, share, all - gained);
      gained = all;
    }
  }

  private static double temperature(double hottest, double share) {
    return hottest * StrictMath.pow(COLD / hottest, share);
  }

  private List<Annealing> parts() {
    int[] partOf = new Parts(market).ofRooms();
    Map<Integer, List<Booking>> shows = new LinkedHashMap<>();
    for (Booking show : schedule.planned()) {
      shows.computeIfAbsent(partOf[show.room], part -> new ArrayList<>()).add(show);
    }
    List<Annealing> parts = new ArrayList<>();
    shows.values().forEach(part -> parts.add(annealing(part)));
    return parts;
  }

  private Annealing annealing(List<Booking> part) {
    return new Annealing(market, schedule, openings, worth.part(), part);
  }

  /** Rooms that share an act or their public belong together, and so do those next to these. */
  private static final class Parts {
    private final int[] parent;

    Parts(Market market) {
      Objective objective = market.request.objective();
      int rooms = market.rooms.size();
      parent = new int[rooms];
      int[] firstRoom = new int[market.acts.size()];
      Arrays.fill(firstRoom, -1);
      for (int room = 0; room < rooms; room++) {
        parent[room] = room;
      }
      for (int room = 0; room < rooms; room++) {
        for (int act : market.neighbourhood.of(room)) {
          if (firstRoom[act] < 0) {
            firstRoom[act] = room;
          }
          join(room, firstRoom[act]);
        }
        for (int other : market.nearRooms.of(room)) {
          join(room, other);
        }
        if (!objective.templateTargets().isEmpty()) {
          join(room, 0);
        }
      }
    }

    int[] ofRooms() {
      int[] part = new int[parent.length];
      for (int room = 0; room < part.length; room++) {
        part[room] = root(room);
      }
      return part;
    }

    private void join(int one, int other) {
      int first = root(one);
      int second = root(other);
      parent[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int room) {
      int one = room;
      while (parent[one] != one) {
        parent[one] = parent[parent[one]];
        one = parent[one];
      }
      return one;
    }
  }
}
