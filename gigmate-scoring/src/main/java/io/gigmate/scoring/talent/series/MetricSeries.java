package io.gigmate.scoring.talent.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One metric of one artist over time: irregular, with gaps, one value a day at most.
 *
 * <p>A day without a value is not known, never zero. Days are counted from 1970-01-01; a million
 * series of 90 points take little more than their numbers. Immutable.
 */
public final class MetricSeries {
  /** The largest value of a metric that is believed. */
  public static final double LARGEST = 1e15;

  private final String artist;
  private final Metric metric;
  private final int[] days;
  private final double[] values;

  private MetricSeries(String artist, Metric metric, int[] days, double[] values) {
    this.artist = artist;
    this.metric = metric;
    this.days = days;
    this.values = values;
  }

  /** Returns the series of points in any order; of several on a day the largest counts. */
  public static MetricSeries of(String artist, Metric metric, List<MetricPoint> points) {
    List<MetricPoint> sorted = points.stream().sorted().toList();
    int[] days = new int[sorted.size()];
    double[] values = new double[sorted.size()];
    int size = 0;
    for (MetricPoint point : sorted) {
      int day = (int) point.date().toEpochDay();
      size = size > 0 && days[size - 1] == day ? size : size + 1;
      days[size - 1] = day;
      values[size - 1] = point.value();
    }
    return ofSorted(artist, metric, Arrays.copyOf(days, size), Arrays.copyOf(values, size));
  }

  /**
   * Returns the series of these days and values, which are its own from now on.
   *
   * @param days since 1970-01-01, strictly ascending
   */
  public static MetricSeries ofSorted(String artist, Metric metric, int[] days, double[] values) {
    if (artist.isBlank()) {
      throw new IllegalArgumentException("an artist must have a name");
    }
    if (days.length == 0 || days.length != values.length) {
      throw new IllegalArgumentException(
          "a series must have a value for each of its days, and one at least: "
              + days.length
              + " days, "
              + values.length
              + " values of "
              + artist);
    }
    for (int i = 0; i < days.length; i++) {
      if (i > 0 && days[i] <= days[i - 1]) {
        throw new IllegalArgumentException(
            "days must ascend: " + LocalDate.ofEpochDay(days[i]) + " of " + artist);
      }
      MetricPoint.check(values[i]);
    }
    return new MetricSeries(artist, metric, days, values);
  }

  /** Returns whose it is. */
  public String artist() {
    return artist;
  }

  /** Returns what is counted. */
  public Metric metric() {
    return metric;
  }

  /** Returns how many points there are; one at least. */
  public int size() {
    return days.length;
  }

  /** Returns the day of a point, since 1970-01-01. */
  public int day(int point) {
    return days[point];
  }

  /** Returns the date of a point. */
  public LocalDate date(int point) {
    return LocalDate.ofEpochDay(days[point]);
  }

  /** Returns the value of a point. */
  public double value(int point) {
    return values[point];
  }

  /** Returns how many points lie on the day or before it. */
  public int known(int day) {
    // Mostly the end is asked for, or a day not long before it: further back in steps that double.
    int high = days.length;
    int step = 1;
    while (step <= high && days[high - step] > day) {
      high -= step;
      step *= 2;
    }
    int found = Arrays.binarySearch(days, Math.max(0, high - step), high, day);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** Returns the largest value of the points from one to another, that one not included; or 0. */
  public double largest(int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, values[i]);
    }
    return largest;
  }

  /** Returns the points in order. */
  public List<MetricPoint> points() {
    MetricPoint[] points = new MetricPoint[days.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = new MetricPoint(date(i), values[i]);
    }
    return List.of(points);
  }

  @Override
  public String toString() {
    return artist + ", " + metric.name() + ", " + size() + " points from " + date(0);
  }
}
