package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * How a series moves, as seen on a day. Growth is the natural logarithm of the mean of some days
 * over the mean of as many days before, so that 0.1 is about ten per cent; it is empty where one of
 * the two has no value above 0.
 *
 * @param asOf the day
 * @param level the mean of the last 28 days, or the last value where these have none
 * @param growth7 over seven days
 * @param growth28 over 28 days
 * @param growth90 over 90 days
 * @param acceleration the growth of 28 days less the growth of the 28 days before
 */
public record Trajectory(
    LocalDate asOf,
    double level,
    OptionalDouble growth7,
    OptionalDouble growth28,
    OptionalDouble growth90,
    OptionalDouble acceleration) {
  private static final int MONTH = 28;

  /** Returns the trajectory of a series that has a value on the day or before it. */
  public static Trajectory of(MetricSeries series, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    int known = series.known(day);
    if (known == 0) {
      throw new IllegalArgumentException("nothing is known of " + series + " on " + asOf);
    }
    double level = mean(series, day - MONTH, day);
    OptionalDouble now = growth(series, day, MONTH);
    OptionalDouble before = growth(series, day - MONTH, MONTH);
    return new Trajectory(
        asOf,
        Double.isNaN(level) ? series.value(known - 1) : level,
        growth(series, day, 7),
        now,
        growth(series, day, 90),
        now.isPresent() && before.isPresent()
            ? OptionalDouble.of(now.getAsDouble() - before.getAsDouble())
            : OptionalDouble.empty());
  }

  /** Returns the growth of so many days up to a day over as many before. */
  public static OptionalDouble growth(MetricSeries series, int day, int days) {
    double now = mean(series, day - days, day);
    double before = mean(series, day - 2 * days, day - days);
    return now > 0 && before > 0
        ? OptionalDouble.of(Math.log(now / before))
        : OptionalDouble.empty();
  }

  /** Returns the mean of the days after one, up to another; NaN where there is no value. */
  static double mean(MetricSeries series, int after, int upTo) {
    int to = series.known(upTo);
    double sum = 0;
    int from = to;
    while (from > 0 && series.day(from - 1) > after) {
      from--;
      sum += series.value(from);
    }
    return from == to ? Double.NaN : sum / (to - from);
  }
}
