package io.gigmate.scoring.talent.series;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a metric was on a day.
 *
 * @param date on which it was counted
 * @param value not negative
 */
public record MetricPoint(LocalDate date, double value) implements Comparable<MetricPoint> {
  private static final Comparator<MetricPoint> ORDER =
      Comparator.comparing(MetricPoint::date).thenComparingDouble(MetricPoint::value);

  public MetricPoint {
    check(value);
  }

  static void check(double value) {
    if (!(value >= 0 && value <= MetricSeries.LARGEST)) {
      throw new IllegalArgumentException("a metric must lie in 0..1e15: " + value);
    }
  }

  @Override
  public int compareTo(MetricPoint other) {
    return ORDER.compare(this, other);
  }
}
