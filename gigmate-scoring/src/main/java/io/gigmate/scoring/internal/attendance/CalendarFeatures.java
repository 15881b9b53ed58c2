package io.gigmate.scoring.internal.attendance;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A date as numbers: waves of the year, the weekday, and where it lies around each holiday. A week
 * that ends with the date holds the holidays of the six days before it, so that weeks counted back
 * from the date suit weekly totals and single nights alike.
 */
final class CalendarFeatures {
  private static final int WAVES = 8;
  private static final int PER_HOLIDAY = 5;
  private static final double DAYS_OF_A_YEAR = 365.25;

  /** Where the weekdays begin, and where the holidays. */
  static final int WEEKDAYS = 2 * WAVES;

  static final int HOLIDAYS = WEEKDAYS + 7;
  static final int SIZE = HOLIDAYS + Holidays.COUNT * PER_HOLIDAY;

  private final Holidays holidays = new Holidays();

  /** Days that were asked for, by any thread. */
  private final Map<Integer, double[]> known = new ConcurrentHashMap<>();

  /** Returns the numbers of a day; they are not to be changed. */
  double[] of(int day) {
    return known.computeIfAbsent(day, this::build);
  }

  /** Returns how strongly a feature is to be drawn to nought: fast waves more than slow ones. */
  static double penalty(int feature) {
    return feature < WEEKDAYS ? 0.5 * (1 + feature / 2) : 1;
  }

  /** Returns the holiday in whose week the day lies; an empty text where it lies in none. */
  String holidayOf(int day) {
    for (int k = 0; k < Holidays.COUNT; k++) {
      int since = holidays.daysSince(day, k);
      if (since >= -1 && since < 7) {
        return Holidays.name(k);
      }
    }
    return "";
  }

  private double[] build(int day) {
    double[] features = new double[SIZE];
    LocalDate date = LocalDate.ofEpochDay(day);
    double angle = 2 * Math.PI * (date.getDayOfYear() - 1) / DAYS_OF_A_YEAR;
    for (int wave = 0; wave < WAVES; wave++) {
      features[2 * wave] = Math.sin((wave + 1) * angle);
      features[2 * wave + 1] = Math.cos((wave + 1) * angle);
    }
    features[WEEKDAYS + date.getDayOfWeek().getValue() - 1] = 1;
    for (int k = 0; k < Holidays.COUNT; k++) {
      int at = HOLIDAYS + k * PER_HOLIDAY;
      int since = holidays.daysSince(day, k);
      int week = Math.floorDiv(since, 7);
      if (week >= -1 && week <= 1) {
        features[at + week + 1] = 1;
      }
      if (since == -1) {
        features[at + 3] = 1;
      }
      if (since == 0) {
        features[at + 4] = 1;
      }
    }
    return features;
  }
}
