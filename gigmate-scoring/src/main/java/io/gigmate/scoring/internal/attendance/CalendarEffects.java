package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.RunningRidge;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a date adds to the log of the demand, learned from the changes between an artist's own
 * shows, so that the mix of artists cancels. A show that is nearly full has less room for a good
 * week, so each effect is also learned times that room.
 *
 * <p>Source: first differences take out fixed effects, J. Wooldridge, Econometric Analysis of Cross
 * Section and Panel Data (2002), chapter 10; the rest is a ridge with Huber weights.
 */
final class CalendarEffects {
  private static final int SIZE = CalendarFeatures.SIZE;
  private static final double PENALTY = 20;
  private static final double ROOM_PENALTY = 0.3;
  private static final double GREATEST_CHANGE = 0.8;
  private static final double ERROR_BOUND = 0.15;

  /** The penalty is noise over prior variance: where changes are wild, the calendar counts less. */
  private static final double USUAL_CHANGE = 0.1;

  private static final double USUAL_ROOM = 0.2;

  private final CalendarFeatures features = new CalendarFeatures();
  private final double[] unitPenalties = new double[2 * SIZE + 1];
  private final RunningRidge ridge;

  /** Days that were asked for, by any thread. */
  private final Map<Integer, Parts> known = new ConcurrentHashMap<>();

  private final Map<Integer, Parts> knownRoom = new ConcurrentHashMap<>();
  private double[] coefficients = new double[2 * SIZE + 1];
  private int added;
  private int addedSince;
  private double meanChange;

  /**
   * What a date adds.
   *
   * @param season of the year
   * @param weekday of the week
   * @param holidays around it
   */
  record Parts(double season, double weekday, double holidays) {
    Parts plus(Parts other, double times) {
      return new Parts(
          season + times * other.season,
          weekday + times * other.weekday,
          holidays + times * other.holidays);
    }

    double sum() {
      return season + weekday + holidays;
    }
  }

  CalendarEffects() {
    for (int i = 0; i < SIZE; i++) {
      unitPenalties[i] = PENALTY * CalendarFeatures.penalty(i);
      unitPenalties[SIZE + i] = ROOM_PENALTY * unitPenalties[i];
    }
    unitPenalties[2 * SIZE] = 1;
    ridge = new RunningRidge(unitPenalties);
  }

  /** How much room a level leaves, against the usual fifth; none where shares have no capacity. */
  static double room(double level) {
    if (Double.isNaN(level)) {
      return 0;
    }
    double free = 1 - Math.exp(Math.min(level, 0));
    return Math.max(-USUAL_ROOM, Math.min(2 * USUAL_ROOM, free - USUAL_ROOM));
  }

  /** Takes up how the log of the share changed between two shows of an artist. */
  void add(int day, int before, double change, double room, double weight) {
    double[] now = features.of(day);
    double[] then = features.of(before);
    double[] x = new double[ridge.size()];
    double expected = 0;
    for (int i = 0; i < SIZE; i++) {
      x[i] = now[i] - then[i];
      x[SIZE + i] = x[i] * room;
      expected += coefficients[i] * x[i] + coefficients[SIZE + i] * x[SIZE + i];
    }
    x[2 * SIZE] = (day - before) / 100.0;
    expected += coefficients[2 * SIZE] * x[2 * SIZE];
    double y = Math.max(-GREATEST_CHANGE, Math.min(GREATEST_CHANGE, change));
    meanChange += Math.max(0.001, 1.0 / (added + 1)) * (Math.abs(y) - meanChange);
    ridge.add(x, y, weight * RunningRidge.huberWeight(y - expected, ERROR_BOUND));
    addedSince++;
    added++;
  }

  /** Takes up what was added once it is enough to matter. */
  void refresh() {
    if (addedSince < 0.005 * added) {
      return;
    }
    addedSince = 0;
    double noise = meanChange / USUAL_CHANGE;
    ridge.scalePenalties(unitPenalties, Math.max(0.5, Math.min(100, noise * noise)));
    coefficients = ridge.coefficients();
    known.clear();
    knownRoom.clear();
  }

  /** Returns what a date adds to the log of the demand. */
  double effect(int day, double room) {
    return parts(day, room).sum();
  }

  /** Returns what a date adds, part by part. */
  Parts parts(int day, double room) {
    Parts plain = known.computeIfAbsent(day, d -> sum(d, 0));
    Parts perRoom = knownRoom.computeIfAbsent(day, d -> sum(d, SIZE));
    return plain.plus(perRoom, room);
  }

  private Parts sum(int day, int from) {
    double[] x = features.of(day);
    double[] parts = new double[3];
    for (int i = 0; i < SIZE; i++) {
      int part = i < CalendarFeatures.WEEKDAYS ? 0 : i < CalendarFeatures.HOLIDAYS ? 1 : 2;
      parts[part] += coefficients[from + i] * x[i];
    }
    return new Parts(parts[0], parts[1], parts[2]);
  }

  /** Returns the holiday in whose week the day lies; an empty text where it lies in none. */
  String holidayOf(int day) {
    return features.holidayOf(day);
  }
}
