package io.gigmate.scheduling.calendar;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * How many new shows there could be at the most, where hours are forgotten and only counts are
 * kept: a room has what it lacks in a week and what it has time for on a day; an act lives near,
 * fits a template of that day, has one show a day and six a week; what stands, stands. Every
 * calendar is such a flow of acts to rooms, so none has more shows than the largest flow of each
 * week together.
 *
 * <p>The plan is the first flow, and augmenting paths make it the largest, so that a plan that
 * cannot be bettered is proven so in one pass.
 */
final class UpperBound {
  /** After so many steps what rooms still lack is added as it is: a looser bound, but a bound. */
  private static final long STEPS = 500_000_000;

  private static final int FREE = -1;
  private static final int TAKEN = -2;
  private static final int ROOT = 7;
  private static final int UNSEEN = -1;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;

  /** By act and day of the week: the room it plays, or whether it could. */
  private final int[] roomOf;

  private final int[] left;

  /** By room and day of the week: shows in the flow, and the most, worked out when asked for. */
  private final int[] used;

  private final int[] most;

  /** By act and day: from where the search got there, as 8 × room + the day that the room lost. */
  private final int[] cameFrom;

  /** By room and day: which act's day the room's show of that day would go to. */
  private final int[] lostTo;

  /** Rooms, and their days, that a failed search has seen: nothing ends behind them. */
  private final BitSet exhausted = new BitSet();

  private final BitSet exhaustedDays = new BitSet();
  private final BitSet seenRooms = new BitSet();
  private final BitSet seenActs = new BitSet();
  private final Deque<Integer> touchedDays = new ArrayDeque<>();
  private final Deque<Integer> touchedRooms = new ArrayDeque<>();
  private long steps;
  private int week;

  UpperBound(Market market, Schedule schedule, Openings openings) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    roomOf = new int[7 * market.acts.size()];
    left = new int[market.acts.size()];
    used = new int[7 * market.rooms.size()];
    most = new int[7 * market.rooms.size()];
    cameFrom = new int[7 * market.acts.size()];
    lostTo = new int[7 * market.rooms.size()];
    Arrays.fill(cameFrom, UNSEEN);
    Arrays.fill(lostTo, UNSEEN);
  }

  /** Returns how many shows more than the plan's the week could have at the most. */
  int beyondPlan(int ofWeek) {
    week = ofWeek;
    if (IntStream.range(0, market.rooms.size()).allMatch(this::hasAllItCan)) {
      return 0;
    }
    enterPlan();
    exhausted.clear();
    exhaustedDays.clear();
    int gained = 0;
    for (int room = 0; room < market.rooms.size(); room++) {
      if (!hasAllItCan(room)) {
        int missing = schedule.missing(room, week);
        while (missing > 0 && !exhausted.get(room) && steps <= STEPS && augment(room)) {
          missing--;
          gained++;
        }
        gained += steps > STEPS ? missing : 0;
      }
    }
    return gained;
  }

  private boolean hasAllItCan(int room) {
    return schedule.missing(room, week) == 0 || market.neighbourhood.of(room).length == 0;
  }

  private void enterPlan() {
    Arrays.fill(roomOf, FREE);
    Arrays.fill(used, 0);
    Arrays.fill(most, UNSEEN);
    for (int act = 0; act < left.length; act++) {
      left[act] = market.agreements.mostShows(act) - schedule.actShows(act, week);
      Book book = schedule.ofAct(act);
      for (int i = 0; i < book.size(); i++) {
        Booking booking = book.get(i);
        if (market.holds(booking.day) && booking.day / 7 == week) {
          roomOf[7 * act + booking.day % 7] = booking.stands ? TAKEN : booking.room;
          if (!booking.stands) {
            used[7 * booking.room + booking.day % 7]++;
          }
        }
      }
    }
  }

  private boolean augment(int root) {
    seenRooms.clear();
    seenActs.clear();
    Deque<Integer> waiting = new ArrayDeque<>();
    waiting.add(8 * root + ROOT);
    int end = UNSEEN;
    for (Integer code = waiting.poll(); code != null && end == UNSEEN; code = waiting.poll()) {
      end = explore(code / 8, code % 8, waiting);
    }
    if (end == UNSEEN) {
      exhausted.or(seenRooms);
      touchedRooms.forEach(exhaustedDays::set);
    } else {
      carryOut(end);
    }
    touchedDays.forEach(day -> cameFrom[day] = UNSEEN);
    touchedRooms.forEach(day -> lostTo[day] = UNSEEN);
    touchedDays.clear();
    touchedRooms.clear();
    return end != UNSEEN;
  }

  /** Returns the act's day at which a path ends, or queues the rooms to go on from. */
  private int explore(int room, int lost, Deque<Integer> waiting) {
    boolean again = lost != ROOT && (seenRooms.get(room) || exhausted.get(room));
    seenRooms.set(room);
    for (int day = 0; day < 7; day++) {
      if (day == lost || (!again && used[7 * room + day] < most(room, day))) {
        BitSet tastes = tastes(room, day);
        for (int act : market.neighbourhood.of(room)) {
          steps++;
          int actDay = 7 * act + day;
          if (tastes.get(market.menu.taste(act))
              && market.agreements.act(act, room, 7 * week + day) == null
              && cameFrom[actDay] == UNSEEN
              && roomOf[actDay] != TAKEN
              && roomOf[actDay] != room) {
            cameFrom[actDay] = 8 * room + lost;
            touchedDays.add(actDay);
            if (roomOf[actDay] != FREE) {
              reach(actDay, actDay, waiting);
            } else if (left[act] > 0) {
              return actDay;
            } else if (!seenActs.get(act)) {
              seenActs.set(act);
              for (int other = 7 * act; other < 7 * act + 7; other++) {
                if (roomOf[other] >= 0) {
                  reach(other, actDay, waiting);
                }
              }
            }
          }
        }
      }
    }
    return UNSEEN;
  }

  /** The room that has the act on one day would lose it to another day, or to another room. */
  private void reach(int actDay, int to, Deque<Integer> waiting) {
    int room = roomOf[actDay];
    int roomDay = 7 * room + actDay % 7;
    if (lostTo[roomDay] == UNSEEN && !exhaustedDays.get(roomDay)) {
      lostTo[roomDay] = to;
      touchedRooms.add(roomDay);
      waiting.add(8 * room + actDay % 7);
    }
  }

  private void carryOut(int end) {
    left[end / 7]--;
    int actDay = end;
    while (true) {
      int room = cameFrom[actDay] / 8;
      int lost = cameFrom[actDay] % 8;
      int day = actDay % 7;
      roomOf[actDay] = room;
      used[7 * room + day]++;
      if (lost == ROOT) {
        return;
      }
      used[7 * room + lost]--;
      int to = lostTo[7 * room + lost];
      int given = 7 * (to / 7) + lost;
      if (given != to) {
        roomOf[given] = FREE;
      }
      actDay = to;
    }
  }

  private int most(int room, int day) {
    int known = most[7 * room + day];
    if (known == UNSEEN) {
      known = openings.most(room, 7 * week + day);
      most[7 * room + day] = known;
    }
    return known;
  }

  private BitSet tastes(int room, int day) {
    BitSet tastes = new BitSet();
    for (int template : market.bills(room, day)) {
      tastes.or(market.menu.tastes(template));
    }
    return tastes;
  }
}
