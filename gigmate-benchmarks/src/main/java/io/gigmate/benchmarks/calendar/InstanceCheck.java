package io.gigmate.benchmarks.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes from an instance and a plan, and from nothing else, what the plan is worth, which
 * rules it breaks, and what no plan can be worth more than. It shares no code with a planner.
 *
 * <p>The bound takes rooms and acts apart: each room picks its shows freely and pays a price for an
 * act's day, and a surcharge for an act that it has again; each act sells the days that pay best.
 * Whatever the prices are, that is a bound; a subgradient method looks for good ones.
 */
public final class InstanceCheck {
  private static final double MILLION = 1e6;
  private static final double MEMORY = 0.7;

  private final Instance instance;
  private final int[][] near;

  /** Creates a check for an instance. */
  public InstanceCheck(Instance instance) {
    this.instance = instance;
    near = instance.near();
  }

  /** Returns the rules that the plan breaks, in words. */
  public List<String> broken(InstancePlan plan) {
    List<String> broken = new ArrayList<>();
    Map<List<Object>, Integer> counts = new HashMap<>();
    for (InstancePlan.Show show : plan.shows()) {
      int week = show.day() / 7;
      if (Arrays.binarySearch(near[show.room()], show.act()) < 0) {
        broken.add("too far: " + show);
      }
      if (show.day() < 0 || show.day() >= instance.days() || show.bill() < 0 || show.bill() > 1) {
        broken.add("no such time: " + show);
      }
      counts.merge(List.of("room", show.room(), show.day(), show.bill()), 1, Integer::sum);
      counts.merge(List.of("act", show.act(), show.day()), 1, Integer::sum);
      counts.merge(List.of("act's week", show.act(), week), 1, Integer::sum);
      counts.merge(List.of("room's week", show.room(), week), 1, Integer::sum);
    }
    counts.forEach(
        (key, count) -> {
          int most =
              key.get(0).equals("act's week")
                  ? Instance.ACT_SHOWS
                  : key.get(0).equals("room's week") ? instance.showsPerWeek() : 1;
          if (count > most) {
            broken.add(key + " has " + count);
          }
        });
    return broken;
  }

  /** Returns what the plan is worth, in points. */
  public double value(InstancePlan plan) {
    long sum = 0;
    Map<List<Integer>, Integer> inRoom = new HashMap<>();
    Map<Integer, Integer> inAll = new HashMap<>();
    for (InstancePlan.Show show : plan.shows()) {
      sum += instance.points(show.room(), show.act(), show.day(), show.bill());
      inRoom.merge(List.of(show.room(), show.act()), 1, Integer::sum);
      inAll.merge(show.act(), 1, Integer::sum);
    }
    for (int n : inRoom.values()) {
      sum -= instance.roomPair() * n * (n - 1) / 2;
    }
    for (int n : inAll.values()) {
      sum -= instance.actPair() * n * (n - 1) / 2;
    }
    return sum / MILLION;
  }

  /**
   * Returns what no plan can be worth more than, in points.
   *
   * @param reached what some plan is worth
   * @param rounds how often the prices are changed
   */
  public double bound(double reached, int rounds) {
    return new Prices().bound(reached * MILLION, rounds) / MILLION;
  }

  private final class Prices {
    private final int days = instance.days();
    private final double[] prices = new double[instance.artists().size() * days];
    private final int[] wanted = new int[prices.length];
    private final double[] heading = new double[prices.length];
    private final double[][] headingHere = new double[near.length][];
    private final long[][] points = new long[near.length][];
    private final double[][] again = new double[near.length][];
    private final int[][] wantedHere = new int[near.length][];

    Prices() {
      for (int room = 0; room < near.length; room++) {
        again[room] = new double[near[room].length];
        headingHere[room] = new double[near[room].length];
        wantedHere[room] = new int[near[room].length];
        points[room] = new long[near[room].length * days * Instance.BILLS];
        for (int i = 0; i < near[room].length; i++) {
          for (int slot = 0; slot < days * Instance.BILLS; slot++) {
            points[room][i * days * Instance.BILLS + slot] =
                instance.points(room, near[room][i], slot / Instance.BILLS, slot % Instance.BILLS);
          }
        }
      }
    }

    double bound(double reached, int rounds) {
      double lowest = Double.POSITIVE_INFINITY;
      double theta = 1;
      int idle = 0;
      Arrays.fill(prices, instance.actPair() * 7.0);
      for (int round = 0; round < rounds; round++) {
        Arrays.fill(wanted, 0);
        double bound = acts();
        for (int room = 0; room < near.length; room++) {
          bound += actsOf(room) + room(room);
        }
        idle = bound < lowest - 1 ? 0 : idle + 1;
        lowest = Math.min(lowest, bound);
        if (idle > 10) {
          theta *= 0.7;
          idle = 0;
        }
        walk(theta * Math.max(0, bound - reached));
      }
      return lowest;
    }

    /** Prices follow what is wanted, and what was wanted before: else they swing to and fro. */
    private void walk(double distance) {
      double norm = 1 + follow(heading, wanted);
      for (int room = 0; room < near.length; room++) {
        norm += follow(headingHere[room], wantedHere[room]);
      }
      double step = distance / norm;
      move(prices, heading, step);
      for (int room = 0; room < near.length; room++) {
        move(again[room], headingHere[room], step);
      }
    }

    private static double follow(double[] heading, int[] wanted) {
      double norm = 0;
      for (int i = 0; i < heading.length; i++) {
        heading[i] = MEMORY * heading[i] + wanted[i];
        norm += heading[i] * heading[i];
      }
      return norm;
    }

    private static void move(double[] prices, double[] heading, double step) {
      for (int i = 0; i < prices.length; i++) {
        prices[i] = Math.max(0, prices[i] + step * heading[i]);
      }
    }

    /** What acts gain from a room's surcharge for having them again, less what that costs. */
    private double actsOf(int room) {
      double sum = 0;
      for (int i = 0; i < again[room].length; i++) {
        wantedHere[room][i] = 0;
        for (int n = 0; n < days && again[room][i] > (double) instance.roomPair() * n; n++) {
          sum += again[room][i] - (double) instance.roomPair() * n;
          wantedHere[room][i]--;
        }
      }
      return sum;
    }

    /** What a room gains from its best slots, at these prices and surcharges. */
    private double room(int room) {
      int slots = days * Instance.BILLS;
      double[] best = new double[slots];
      int[] whom = new int[slots];
      for (int slot = 0; slot < slots; slot++) {
        best[slot] = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < near[room].length; i++) {
          double gain =
              points[room][i * slots + slot]
                  - prices[near[room][i] * days + slot / Instance.BILLS]
                  - again[room][i];
          if (gain > best[slot]) {
            best[slot] = gain;
            whom[slot] = i;
          }
        }
      }
      double sum = 0;
      for (int week = 0; week < instance.weeks(); week++) {
        int perWeek = 7 * Instance.BILLS;
        boolean[] taken = new boolean[perWeek];
        for (int n = 0; n < instance.showsPerWeek(); n++) {
          int top = -1;
          for (int s = 0; s < perWeek; s++) {
            if (!taken[s] && (top < 0 || best[week * perWeek + s] > best[week * perWeek + top])) {
              top = s;
            }
          }
          int slot = week * perWeek + top;
          if (best[slot] > 0) {
            taken[top] = true;
            sum += best[slot];
            wanted[near[room][whom[slot]] * days + slot / Instance.BILLS]++;
            wantedHere[room][whom[slot]]++;
          }
        }
      }
      return sum;
    }

    private double acts() {
      double sum = 0;
      for (int act = 0; act < instance.artists().size(); act++) {
        boolean[] sold = new boolean[days];
        int[] inWeek = new int[instance.weeks()];
        for (int shows = 0; shows < days; shows++) {
          int top = -1;
          for (int day = 0; day < days; day++) {
            if (!sold[day]
                && inWeek[day / 7] < Instance.ACT_SHOWS
                && (top < 0 || prices[act * days + day] > prices[act * days + top])) {
              top = day;
            }
          }
          double gain =
              top < 0 ? 0 : prices[act * days + top] - (double) instance.actPair() * shows;
          if (gain <= 0) {
            break;
          }
          sold[top] = true;
          inWeek[top / 7]++;
          wanted[act * days + top]--;
          sum += gain;
        }
      }
      return sum;
    }
  }
}
