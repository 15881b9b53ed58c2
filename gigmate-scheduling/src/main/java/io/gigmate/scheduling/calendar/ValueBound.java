package io.gigmate.scheduling.calendar;

import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What no calendar for a request can be worth more than, beside the points that shows get for being
 * there. Rooms and acts are taken apart: every room picks the shows that are best for it, and pays
 * each act a price for its day; every act sells the days that bring it the most. Whatever the
 * prices, what all of them gain together is no less than what the best calendar is worth. The
 * prices are raised where rooms want an act that does not sell, and lowered where nobody buys.
 *
 * <p>Forgotten are the hours, and what can only make a calendar worse: acts that come again to a
 * town, and neighbours of the same night. Whatever else can make it better is granted to every
 * show. So this is a bound, and not what can be reached.
 *
 * <p>Source: Lagrangian relaxation with B. T. Polyak's step; M. Held, P. Wolfe, H. P. Crowder,
 * Validation of Subgradient Optimization, Mathematical Programming 6 (1974).
 */
final class ValueBound {
  /** So many prices are looked at in a small budget, at least and at most so often. */
  private static final long WORK = 2_500_000;

  private static final int FEWEST = 3;
  private static final int MOST = 100;

  /** Beyond this the points of all shows are not kept but worked out once. */
  private static final long KEPT = 40_000_000;

  private static final int PATIENCE = 4;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final ShowPoints points;
  private final long roomActs;
  private final long roomDays;
  private final long roomTemplates;
  private final long evenWeeks;
  private final long fairness;
  private final long promotion;
  private final long tours;
  private final int kinds;

  /** By room: for each kind of day and each near act the best points; below 0 there is no bill. */
  private final float[][] best;

  /** By room and near act: what it costs more to have the act again. */
  private final float[][] again;

  /** How often the room would have the act, less how often it is sold to the room. */
  private final int[][] wantedHere;

  /** By act and day. */
  private final double[] prices;

  private final int[] wanted;
  private final BitSet taken = new BitSet();

  ValueBound(Market market, Schedule schedule, Openings openings, ShowPoints points) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    this.points = points;
    int weeks = market.request.weeks();
    roomDays = weight(ValueTerm.ROOM_DAYS);
    roomTemplates = weight(ValueTerm.ROOM_TEMPLATES) / weeks;
    evenWeeks = weight(ValueTerm.EVEN_WEEKS);
    fairness = weight(ValueTerm.FAIRNESS) / weeks;
    promotion = weight(ValueTerm.CROSS_PROMOTION);
    tours = weight(ValueTerm.TOURS);
    kinds = points.sameEveryWeek() ? 7 : market.days;
    best = new float[market.rooms.size()][];
    again = new float[best.length][];
    wantedHere = new int[best.length][];
    roomActs = weight(ValueTerm.ROOM_ACTS) / weeks;
    prices = new double[market.acts.size() * market.days];
    wanted = new int[prices.length];
    for (Booking booking : schedule.standing()) {
      if (booking.act != Booking.UNKNOWN && market.holds(booking.day)) {
        taken.set(booking.act * market.days + booking.day);
      }
    }
  }

  private long weight(ValueTerm term) {
    return Math.round(ShowPoints.MILLIONTHS * market.request.objective().weight(term));
  }

  /**
   * Returns the bound in millionths of a point.
   *
   * @param reached what a calendar is known to be worth beside the points for being there
   */
  double of(double reached) {
    long entries = 0;
    for (int room = 0; room < best.length; room++) {
      entries += (long) market.neighbourhood.of(room).length * kinds;
    }
    long visits = Math.max(1, entries / kinds * market.days);
    boolean kept = entries <= KEPT;
    long rounds =
        kept
            ? Math.max(
                FEWEST, Math.min(MOST, (long) (market.request.budget().effort() * WORK / visits)))
            : 1;
    startPrices();
    double lowest = Double.POSITIVE_INFINITY;
    double theta = 1;
    int idle = 0;
    for (int round = 0; round < rounds; round++) {
      Arrays.fill(wanted, 0);
      for (int[] here : wantedHere) {
        Arrays.fill(here, 0);
      }
      double bound = rooms(kept) + acts() + actsInRooms();
      if (bound < lowest - 1e-4 * Math.abs(lowest - reached) || round == 0) {
        idle = 0;
      } else if (++idle >= PATIENCE) {
        theta /= 2;
        idle = 0;
      }
      lowest = Math.min(lowest, bound);
      step(theta * Math.max(0, bound - reached));
    }
    return lowest + ofWhatStands();
  }

  /** A day of an act costs at first what its shows of the plan make one more cost. */
  private void startPrices() {
    for (int act = 0; act < market.acts.size(); act++) {
      for (int day = 0; day < market.days; day++) {
        prices[act * market.days + day] =
            (double) fairness * schedule.shows(act)
                + (double) evenWeeks * schedule.actShows(act, day / 7);
      }
    }
    for (int room = 0; room < again.length; room++) {
      int[] near = market.neighbourhood.of(room);
      again[room] = new float[near.length];
      wantedHere[room] = new int[near.length];
      Book book = schedule.ofRoom(room);
      for (int i = 0; i < book.size(); i++) {
        int at = Arrays.binarySearch(near, book.get(i).act);
        if (at >= 0) {
          again[room][at] += roomActs;
        }
      }
    }
  }

  /** An act comes to a room so often that one time more would cost more than it brings. */
  private double actsInRooms() {
    double sum = 0;
    int most = market.days;
    for (int room = 0; room < again.length; room++) {
      for (int i = 0; i < again[room].length; i++) {
        for (int n = 0; n < most && again[room][i] > (double) roomActs * n; n++) {
          sum += again[room][i] - (double) roomActs * n;
          wantedHere[room][i]--;
        }
      }
    }
    return sum;
  }

  private void step(double distance) {
    double norm = 0;
    for (int one : wanted) {
      norm += (double) one * one;
    }
    for (int[] here : wantedHere) {
      for (int one : here) {
        norm += (double) one * one;
      }
    }
    if (norm > 0) {
      double length = distance / norm;
      for (int room = 0; room < again.length; room++) {
        for (int i = 0; i < again[room].length; i++) {
          again[room][i] = (float) Math.max(0, again[room][i] + length * wantedHere[room][i]);
        }
      }
      for (int i = 0; i < prices.length; i++) {
        prices[i] = Math.max(0, prices[i] + length * wanted[i]);
      }
    }
  }

  private double acts() {
    double sum = 0;
    int weeks = market.request.weeks();
    int[] inWeek = new int[weeks];
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
    return prices[act * market.days + day]
        - (double) evenWeeks * inWeek[day / 7]
        - (double) fairness * shows;
  }

  private int bestToSell(int act, boolean[] sold, int[] inWeek, int shows) {
    int found = -1;
    double most = 0;
    for (int day = 0; day < sold.length; day++) {
      if (!sold[day]
          && inWeek[day / 7] < market.agreements.mostShows(act)
          && !taken.get(act * market.days + day)) {
        double profit = profit(act, day, inWeek, shows);
        if (profit > most) {
          most = profit;
          found = day;
        }
      }
    }
    return found;
  }

  private double rooms(boolean kept) {
    double sum = 0;
    for (int room = 0; room < best.length; room++) {
      float[] ofRoom = best[room];
      if (ofRoom == null) {
        ofRoom = bestOf(room);
        best[room] = kept ? ofRoom : null;
      }
      sum += new RoomChoice(room, ofRoom).total();
    }
    return sum;
  }

  /** What one room picks: of each day the best acts, then over all days the best of those. */
  private final class RoomChoice {
    private final int room;
    private final int[] lacking = new int[market.request.weeks()];
    private final int[] onDay = new int[market.days];
    private final int[] next = new int[market.days];
    private final int[] count = new int[market.days];
    private final double[][] gains = new double[market.days][];
    private final int[][] whom = new int[market.days][];
    private final int usable;
    private int shows;

    RoomChoice(int room, float[] ofRoom) {
      this.room = room;
      usable = usable(room);
      Arrays.fill(lacking, market.request.showsPerWeek());
      Book book = schedule.ofRoom(room);
      for (int i = 0; i < book.size(); i++) {
        if (book.get(i).stands && market.holds(book.get(i).day)) {
          lacking[book.get(i).day / 7]--;
          onDay[book.get(i).day]++;
        }
      }
      for (int day = 0; day < market.days; day++) {
        int most = Math.min(lacking[day / 7], openings.most(room, day));
        collect(day, Math.max(0, most), ofRoom);
      }
    }

    private void collect(int day, int most, float[] ofRoom) {
      int[] near = market.neighbourhood.of(room);
      gains[day] = new double[most];
      whom[day] = new int[most];
      if (most == 0) {
        return;
      }
      int from = day % kinds * near.length;
      double[] top = gains[day];
      for (int i = 0; i < near.length; i++) {
        float worth = ofRoom[from + i];
        int actDay = near[i] * market.days + day;
        double gain = worth - prices[actDay] - again[room][i];
        if (worth >= 0 && (count[day] < most || gain > top[most - 1]) && !taken.get(actDay)) {
          int at = count[day] < most ? count[day]++ : most - 1;
          while (at > 0 && top[at - 1] < gain) {
            top[at] = top[at - 1];
            whom[day][at] = whom[day][at - 1];
            at--;
          }
          top[at] = gain;
          whom[day][at] = i;
        }
      }
    }

    double total() {
      double sum = 0;
      for (int day = bestDay(); day >= 0; day = bestDay()) {
        double gain = gain(day) - (double) roomTemplates * repeats();
        if (gain <= 0) {
          break;
        }
        sum += gain;
        int i = whom[day][next[day]];
        wanted[market.neighbourhood.of(room)[i] * market.days + day]++;
        wantedHere[room][i]++;
        next[day]++;
        lacking[day / 7]--;
        shows++;
      }
      return sum;
    }

    private double gain(int day) {
      return gains[day][next[day]] - (double) roomDays * (onDay[day] + next[day]);
    }

    private int bestDay() {
      int found = -1;
      double most = 0;
      for (int day = 0; day < market.days; day++) {
        if (lacking[day / 7] > 0 && next[day] < count[day] && gain(day) > most) {
          most = gain(day);
          found = day;
        }
      }
      return found;
    }

    /** The room uses all its templates in turn: nothing less repetitive is possible. */
    private int repeats() {
      return usable == 0 ? 0 : shows / usable;
    }
  }

  private int usable(int room) {
    int count = 0;
    for (int template = 0; template < market.menu.size(); template++) {
      count += market.menu.fitsRoom(template, market.capacity(room)) ? 1 : 0;
    }
    return count;
  }

  private float[] bestOf(int room) {
    int[] near = market.neighbourhood.of(room);
    float[] found = new float[kinds * near.length];
    Arrays.fill(found, -1);
    for (int kind = 0; kind < kinds; kind++) {
      for (int template : market.menu.on(market.dayOfWeek(kind))) {
        if (market.menu.fitsRoom(template, market.capacity(room))) {
          long promoted = market.menu.family(template) == Booking.UNKNOWN ? 0 : promotion;
          for (int i = 0; i < near.length; i++) {
            if (market.menu.fitsAct(template, near[i])) {
              float worth =
                  Math.nextUp((float) (points.of(room, i, near[i], template, kind) + promoted));
              found[kind * near.length + i] =
                  Math.max(found[kind * near.length + i], worth + toured(near[i]));
            }
          }
        }
      }
    }
    return found;
  }

  /** A show links to one of the day before, and to what stands around it. */
  private float toured(int act) {
    Book book = schedule.ofAct(act);
    int standing = 0;
    for (int i = 0; i < book.size(); i++) {
      standing += book.get(i).stands ? 1 : 0;
    }
    return (float) tours * (1 + standing);
  }

  /** What new shows may do for shows that stand. */
  private double ofWhatStands() {
    return (double) promotion * schedule.standing().size() + targetsMet();
  }

  private double targetsMet() {
    Objective objective = market.request.objective();
    long sum = 0;
    for (int target : objective.templateTargets().values()) {
      sum += (long) target * market.request.weeks();
    }
    return ShowPoints.MILLIONTHS * objective.weight(ValueTerm.TEMPLATE_TARGETS) * sum;
  }
}
