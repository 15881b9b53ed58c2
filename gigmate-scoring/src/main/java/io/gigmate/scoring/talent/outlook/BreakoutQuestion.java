package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is asked of an artist: whether a later value, within some days, is so large.
 *
 * <p>Asked is whoever has a value in the {@value #WINDOW_DAYS} days that end with the day of the
 * question. A level is asked of those alone who never had it; a multiple is one of the highest
 * value of those days.
 */
public sealed interface BreakoutQuestion {
  /** The days that end with the day of the question. */
  int WINDOW_DAYS = 56;

  /** The longest time that may be asked about. */
  int LONGEST = 730;

  /** Products of floating point numbers that should be equal may differ by so little. */
  double ROUNDING = 1 - 1e-12;

  /** Returns within how many days the value is asked for. */
  int withinDays();

  /** Returns the value asked for on a day; NaN where the artist is not asked. */
  double level(MetricSeries series, int day);

  /** Returns the question in words. */
  String words();

  /** Asks for a value. */
  static BreakoutQuestion reach(double level, int withinDays) {
    return new Reach(level, withinDays);
  }

  /** Asks for a multiple of the highest value of the last eight weeks. */
  static BreakoutQuestion multiply(double factor, int withinDays) {
    return new Multiply(factor, withinDays);
  }

  /** Answers whether the artist has a value of the question's level after the day, and in time. */
  default boolean comesTrue(MetricSeries series, int day, double level) {
    int end = series.known(day + withinDays());
    return series.largest(series.known(day), end) >= level * ROUNDING && end > series.known(day);
  }

  private static int checkedDays(int withinDays) {
    if (withinDays < 1 || withinDays > LONGEST) {
      throw new IllegalArgumentException("days must lie in 1.." + LONGEST + ": " + withinDays);
    }
    return withinDays;
  }

  /**
   * Asks for a value.
   *
   * @param level above 0
   * @param withinDays of the question
   */
  record Reach(double level, int withinDays) implements BreakoutQuestion {
    public Reach {
      if (!(level > 0 && level <= MetricSeries.LARGEST)) {
        throw new IllegalArgumentException("a level must lie above 0, up to 1e15: " + level);
      }
      checkedDays(withinDays);
    }

    @Override
    public double level(MetricSeries series, int day) {
      int end = series.known(day);
      boolean asked = series.known(day - WINDOW_DAYS) < end && series.largest(0, end) < level;
      return asked ? level : Double.NaN;
    }

    @Override
    public String words() {
      return "reaches " + plain(level) + " within " + withinDays + " days";
    }
  }

  /**
   * Asks for a multiple.
   *
   * @param factor above 1
   * @param withinDays of the question
   */
  record Multiply(double factor, int withinDays) implements BreakoutQuestion {
    public Multiply {
      if (!(factor > 1 && factor <= 1e6)) {
        throw new IllegalArgumentException("a multiple must lie above 1, up to 1e6: " + factor);
      }
      checkedDays(withinDays);
    }

    @Override
    public double level(MetricSeries series, int day) {
      int from = series.known(day - WINDOW_DAYS);
      int end = series.known(day);
      return from < end ? factor * series.largest(from, end) : Double.NaN;
    }

    @Override
    public String words() {
      return "has " + plain(factor) + " times its highest value within " + withinDays + " days";
    }
  }

  /** A number as a person writes it, such as 2 or 10000. */
  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** Returns the date of a day since 1970-01-01. */
  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }
}
