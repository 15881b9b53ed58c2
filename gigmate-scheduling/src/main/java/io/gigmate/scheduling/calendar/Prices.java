package io.gigmate.scheduling.calendar;

import io.gigmate.scheduling.objective.ValueTerm;
import java.util.Arrays;

/**
 * What rooms pay for acts in a {@link ValueBound}: for each day of each act, and for each act of
 * each room beside that, since to have an act again costs a room more. The acts sell what brings
 * them the most; prices then rise where more is wanted than is sold, and fall where less is.
 */
final class Prices {
  private final Market market;
  private final Schedule schedule;
  private final long roomActs;
  private final long evenWeeks;
  private final long fairness;

  /** By act and day: the price, how often it is wanted and not sold, and where it is heading. */
  private final double[] ofDay;

  private final int[] wanted;
  private final float[] heading;

  /** By room and near act: the same for having the act in the room. */
  private final float[][] ofVisit;

  private final int[][] wantedHere;
  private final float[][] headingHere;

  /** Days of acts that stand already: nobody sells them again. */
  private final boolean[] taken;

  /** An act's day costs at first what its shows of the plan make one more cost. */
  Prices(Market market, Schedule schedule) {
    this.market = market;
    this.schedule = schedule;
    int weeks = market.request.weeks();
    roomActs = market.millionths(ValueTerm.ROOM_ACTS) / weeks;
    evenWeeks = market.millionths(ValueTerm.EVEN_WEEKS);
    fairness = market.millionths(ValueTerm.FAIRNESS) / weeks;
    ofDay = new double[market.acts.size() * market.days];
    wanted = new int[ofDay.length];
    heading = new float[ofDay.length];
    taken = new boolean[ofDay.length];
    for (int act = 0; act < market.acts.size(); act++) {
      for (int day = 0; day < market.days; day++) {
        int at = act * market.days + day;
        Booking booking = schedule.on(act, day);
        taken[at] = booking != null && booking.stands;
        ofDay[at] =
            (double) fairness * schedule.shows(act)
                + (double) evenWeeks * schedule.actShows(act, day / 7);
      }
    }
    ofVisit = new float[market.rooms.size()][];
    wantedHere = new int[ofVisit.length][];
    headingHere = new float[ofVisit.length][];
    for (int room = 0; room < ofVisit.length; room++) {
      int near = market.neighbourhood.of(room).length;
      ofVisit[room] = new float[near];
      wantedHere[room] = new int[near];
      headingHere[room] = new float[near];
      for (int i = 0; i < near; i++) {
        ofVisit[room][i] = roomActs * schedule.here(room, i);
      }
    }
  }

  /** Forgets what was wanted. */
  void clear() {
    Arrays.fill(wanted, 0);
    for (int[] here : wantedHere) {
      Arrays.fill(here, 0);
    }
  }

  boolean isTaken(int act, int day) {
    return taken[act * market.days + day];
  }

  /** Returns what the room pays to have the i-th act near it on the day. */
  double of(int room, int i, int act, int day) {
    return ofDay[act * market.days + day] + ofVisit[room][i];
  }

  /** The room wants the i-th act near it on the day. */
  void want(int room, int i, int day) {
    wanted[market.neighbourhood.of(room)[i] * market.days + day]++;
    wantedHere[room][i]++;
  }

  /** Lets acts sell at these prices and returns what they gain. */
  double sell() {
    return sellDays() + sellVisits();
  }

  /** An act comes to a room so often that one time more would cost more than it brings. */
  private double sellVisits() {
    double sum = 0;
    for (int room = 0; room < ofVisit.length; room++) {
      for (int i = 0; i < ofVisit[room].length; i++) {
        for (int n = 0; n < market.days && ofVisit[room][i] > (double) roomActs * n; n++) {
          sum += ofVisit[room][i] - (double) roomActs * n;
          wantedHere[room][i]--;
        }
      }
    }
    return sum;
  }

  private double sellDays() {
    double sum = 0;
    int[] inWeek = new int[market.request.weeks()];
    boolean[] sold = new boolean[market.days];
    for (int act = 0; act < market.acts.size(); act++) {
      Arrays.fill(sold, false);
      int shows = 0;
      Arrays.fill(inWeek, 0);
      Book book = schedule.ofAct(act);
      for (int i = 0; i < book.size(); i++) {
        if (book.get(i).stands) {
          shows++;
          if (market.holds(book.get(i).day)) {
            inWeek[book.get(i).day / 7]++;
          }
        }
      }
      for (int day = bestToSell(act, sold, inWeek, shows);
          day >= 0;
          day = bestToSell(act, sold, inWeek, shows)) {
        sold[day] = true;
        sum += profit(act, day, inWeek, shows);
        inWeek[day / 7]++;
        shows++;
        wanted[act * market.days + day]--;
      }
    }
    return sum;
  }

  private double profit(int act, int day, int[] inWeek, int shows) {
    return ofDay[act * market.days + day]
        - (double) evenWeeks * inWeek[day / 7]
        - (double) fairness * shows;
  }

  private int bestToSell(int act, boolean[] sold, int[] inWeek, int shows) {
    int found = -1;
    double most = 0;
    for (int day = 0; day < sold.length; day++) {
      if (!sold[day] && inWeek[day / 7] < market.agreements.mostShows(act) && !isTaken(act, day)) {
        double profit = profit(act, day, inWeek, shows);
        if (profit > most) {
          most = profit;
          found = day;
        }
      }
    }
    return found;
  }

  /**
   * Moves the prices so far towards where as much is sold as is wanted.
   *
   * @param memory how much of the heading so far is kept
   */
  void move(double distance, double memory) {
    double norm = head(heading, wanted, memory);
    for (int room = 0; room < ofVisit.length; room++) {
      norm += head(headingHere[room], wantedHere[room], memory);
    }
    if (norm > 0) {
      double length = distance / norm;
      for (int at = 0; at < ofDay.length; at++) {
        ofDay[at] = Math.max(0, ofDay[at] + length * heading[at]);
      }
      for (int room = 0; room < ofVisit.length; room++) {
        for (int i = 0; i < ofVisit[room].length; i++) {
          ofVisit[room][i] = (float) Math.max(0, ofVisit[room][i] + length * headingHere[room][i]);
        }
      }
    }
  }

  private static double head(float[] heading, int[] wanted, double memory) {
    double norm = 0;
    for (int at = 0; at < heading.length; at++) {
      heading[at] = (float) (memory * heading[at] + wanted[at]);
      norm += (double) heading[at] * heading[at];
    }
    return norm;
  }
}
