package io.gigmate.scoring.talent.series;

import io.gigmate.scoring.internal.text.TextChecks;
import java.time.LocalDate;

/**
 * What a metric of an artist was on a day, everywhere or in a region.
 *
 * @param artist whose it is, by the id or the name that its source gives; 1 to 300 characters
 * @param metric what was counted
 * @param region where, as its source names it; empty for everywhere
 * @param point when, and how many
 */
public record MetricReading(String artist, Metric metric, String region, MetricPoint point) {
  /** The longest name of an artist. */
  public static final int LONGEST_ARTIST = 300;

  /** The longest name of a region. */
  public static final int LONGEST_REGION = 100;

  private static final int LAST_YEAR = 9999;

  public MetricReading {
    artist = TextChecks.text("an artist", artist, LONGEST_ARTIST);
    region = region.isBlank() ? "" : TextChecks.text("a region", region, LONGEST_REGION);
    if (metric.name().indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a metric's name must have no NUL");
    }
    int year = point.date().getYear();
    if (year < 1 || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "a date must lie in the years 1.." + LAST_YEAR + ": " + point.date());
    }
  }

  /** Returns a reading of everywhere. */
  public static MetricReading of(String artist, Metric metric, LocalDate date, double value) {
    return new MetricReading(artist, metric, "", new MetricPoint(date, value));
  }

  /** Returns the reading as one of a region. */
  public MetricReading in(String where) {
    return new MetricReading(artist, metric, where, point);
  }
}
