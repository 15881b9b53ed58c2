package io.gigmate.scheduling.calendar;

import io.gigmate.scheduling.objective.ValueTerm;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What rooms would pick in a {@link ValueBound}, each for itself: of each day the shows that bring
 * the most at these prices, then over all days the best of those.
 */
final class RoomChoices {
  /** Beyond this the points of all shows are not kept but worked out once. */
  private static final long KEPT = 40_000_000;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final ShowPoints points;
  private final Prices prices;
  private final long roomDays;
  private final long roomTemplates;
  private final long promotion;
  private final long tours;
  private final int kinds;
  private final long entries;

  /** By room: for each kind of day and each near act the best points; below 0 there is no bill. */
  private final float[][] best;

  RoomChoices(
      Market market, Schedule schedule, Openings openings, ShowPoints points, Prices prices) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    this.points = points;
    this.prices = prices;
    roomDays = market.millionths(ValueTerm.ROOM_DAYS);
    roomTemplates = market.millionths(ValueTerm.ROOM_TEMPLATES) / market.request.weeks();
    promotion = market.millionths(ValueTerm.CROSS_PROMOTION);
    tours = market.millionths(ValueTerm.TOURS);
    kinds = points.sameEveryWeek() ? 7 : market.days;
    best = new float[market.rooms.size()][];
    long sum = 0;
    for (int room = 0; room < best.length; room++) {
      sum += (long) market.neighbourhood.of(room).length * kinds;
    }
    entries = sum;
  }

  /** Returns how many prices all rooms look at together. */
  long looks() {
    return Math.max(1, entries / kinds * market.days);
  }

  /** Answers whether it costs little to ask again. */
  boolean mayBeAskedAgain() {
    return entries <= KEPT;
  }

  /** Lets every room pick, and returns what all of them gain. */
  double pick() {
    return pick(null);
  }

  /** Lets every room pick, and notes on which days. */
  double pick(@Nullable DayWishes wishes) {
    double sum = 0;
    for (int room = 0; room < best.length; room++) {
      float[] ofRoom = best[room];
      if (ofRoom == null) {
        ofRoom = bestOf(room);
        best[room] = mayBeAskedAgain() ? ofRoom : null;
      }
      sum += new RoomChoice(room, ofRoom).total(wishes);
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
        double gain = worth - prices.of(room, i, near[i], day);
        if (worth >= 0
            && (count[day] < most || gain > top[most - 1])
            && !prices.isTaken(near[i], day)) {
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

    double total(@Nullable DayWishes wishes) {
      double sum = 0;
      for (int day = bestDay(); day >= 0; day = bestDay()) {
        double gain = gain(day) - (double) roomTemplates * repeats();
        if (gain <= 0) {
          break;
        }
        sum += gain;
        prices.want(room, whom[day][next[day]], day);
        if (wishes != null) {
          wishes.want(room, day, onDay[day] + next[day]);
        }
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
      for (int template : market.bills(room, kind)) {
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
}
