package io.gigmate.benchmarks.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A calendar to be planned, with the part of the objective that CP-SAT, Timefold and GigMate can
 * all state: the points of each show by itself, and n(n−1)/2 for an act that comes back to a room
 * and for an act in all. A room has an early and a late show on every day, far enough apart for its
 * turnaround; an act lives within the radius, plays once a day and six times a week.
 *
 * @param start the first day, a Monday
 * @param weeks how many weeks
 * @param showsPerWeek how many shows a room puts on in a week
 * @param radiusMiles how far from home an act plays
 * @param points what each part of the objective counts
 * @param demand by day: what share of its usual draw an act brings
 * @param tickets of the early and of the late show at the most
 * @param venues the rooms
 * @param artists the acts
 */
public record Instance(
    String start,
    int weeks,
    int showsPerWeek,
    double radiusMiles,
    Points points,
    List<Double> demand,
    List<Integer> tickets,
    List<Room> venues,
    List<Act> artists) {
  /** How often an act plays in a week. */
  public static final int ACT_SHOWS = 6;

  /** The bills of a day. */
  public static final int BILLS = 2;

  private static final double MILLION = 1e6;
  private static final double EARTH_MILES = 6371.0088 / 1.609344;
  private static final int[] CAPACITIES = {80, 100, 120, 150, 200, 300};
  private static final int[] DRAWS = {40, 60, 80, 120, 200};
  private static final List<Double> WEEK = List.of(0.5, 0.55, 0.6, 0.7, 1.0, 0.95, 0.65);

  /** So many acts live near a room on average, and there are two for every room. */
  private static final double SQUARE_MILES_A_ROOM = 105;

  /**
   * The weights.
   *
   * @param show for each show
   * @param expected × the share of the tickets that the act is expected to sell
   * @param nearness × 1 within 5 miles, falling to 0 at 20
   * @param roomActs for each pair of shows of an act in a room, ÷ weeks
   * @param fairness for each pair of shows of an act, ÷ weeks
   */
  public record Points(
      double show, double expected, double nearness, double roomActs, double fairness) {}

  /**
   * A room.
   *
   * @param id its id
   * @param latitude degrees
   * @param longitude degrees
   * @param capacity people
   */
  public record Room(String id, double latitude, double longitude, int capacity) {}

  /**
   * An act.
   *
   * @param id its id
   * @param latitude degrees
   * @param longitude degrees
   * @param draw people that it usually brings
   */
  public record Act(String id, double latitude, double longitude, int draw) {}

  /** Draws an instance of so many rooms, two acts for each, and two weeks of seven shows. */
  public static Instance draw(int rooms, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double side = Math.sqrt(SQUARE_MILES_A_ROOM * rooms) / 69;
    List<Room> venues = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < rooms; i++) {
      venues.add(
          new Room(
              "v" + i,
              29 + side * random.nextDouble(),
              -99 + side * random.nextDouble() / 0.87,
              CAPACITIES[random.nextInt(CAPACITIES.length)]));
    }
    for (int i = 0; i < 2 * rooms; i++) {
      acts.add(
          new Act(
              "a" + i,
              29 + side * random.nextDouble(),
              -99 + side * random.nextDouble() / 0.87,
              DRAWS[random.nextInt(DRAWS.length)]));
    }
    List<Double> demand = new ArrayList<>(WEEK);
    demand.addAll(WEEK);
    Points points = new Points(1, 2, 1, 1, 0.2);
    return new Instance("2026-03-02", 2, 7, 20, points, demand, List.of(100, 250), venues, acts);
  }

  /** Reads an instance. */
  public static Instance read(Path file) throws IOException {
    return new ObjectMapper().readValue(file.toFile(), Instance.class);
  }

  /** Writes the instance. */
  public void write(Path file) throws IOException {
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }

  /** Returns how many days the instance has. */
  public int days() {
    return 7 * weeks;
  }

  /** Returns the acts near each room, by number. */
  public int[][] near() {
    int[][] near = new int[venues.size()][];
    for (int room = 0; room < near.length; room++) {
      int of = room;
      near[room] =
          IntStream.range(0, artists.size()).filter(act -> miles(of, act) <= radiusMiles).toArray();
    }
    return near;
  }

  /** Returns the great-circle miles from a room to an act's home. */
  public double miles(int room, int act) {
    Room from = venues.get(room);
    Act to = artists.get(act);
    double phi1 = Math.toRadians(from.latitude);
    double phi2 = Math.toRadians(to.latitude);
    double sinPhi = Math.sin((phi2 - phi1) / 2);
    double sinLambda = Math.sin(Math.toRadians(to.longitude - from.longitude) / 2);
    double h = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
    return 2 * EARTH_MILES * Math.asin(Math.sqrt(Math.min(1, h)));
  }

  /** Returns the share of its tickets that a show is expected to sell. */
  public double expected(int room, int act, int day, int bill) {
    double most = Math.min(tickets.get(bill), venues.get(room).capacity);
    return Math.min(1, artists.get(act).draw * demand.get(day) / most);
  }

  /** Returns what a show counts by itself, in millionths of a point. */
  public long points(int room, int act, int day, int bill) {
    double nearness = Math.max(0, Math.min(1, (20 - miles(room, act)) / 15));
    return Math.round(MILLION * points.show)
        + Math.round(MILLION * points.expected * expected(room, act, day, bill))
        + Math.round(MILLION * points.nearness * nearness);
  }

  /** Returns what a pair of shows of an act in one room costs, in millionths. */
  public long roomPair() {
    return Math.round(MILLION * points.roomActs) / weeks;
  }

  /** Returns what a pair of shows of an act costs, in millionths. */
  public long actPair() {
    return Math.round(MILLION * points.fairness) / weeks;
  }
}
