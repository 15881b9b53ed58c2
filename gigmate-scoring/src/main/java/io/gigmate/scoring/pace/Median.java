package io.gigmate.scoring.pace;

import java.util.Arrays;

/** A median, and what it would be without one of its numbers. */
final class Median {
  private final double[] sorted;

  private Median(double[] sorted) {
    this.sorted = sorted;
  }

  static Median of(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return new Median(sorted);
  }

  double value() {
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** Returns the median of the others; there must be one. */
  double without(double number) {
    int out = Arrays.binarySearch(sorted, number);
    int n = sorted.length - 1;
    return (other(out, (n - 1) / 2) + other(out, n / 2)) / 2;
  }

  private double other(int out, int place) {
    return sorted[place < out ? place : place + 1];
  }
}
