package io.gigmate.scoring.lead.learned;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What was learned about the spread of a number: cut points, and values that come again. */
final class NumberScale {
  static final int MOST_CUTS = 252;
  private static final int COARSE_CUTS = 16;
  private static final double FARTHEST = 5;
  private static final int REPEATED = 5;
  private static final int MOST_REPEATED = 2000;
  private static final double LEAST_REPEATED_SHARE = 0.8;

  private final double mean;
  private final double deviation;
  private final double[] cuts;
  private final double[] coarse;
  private final double[] repeated;

  private NumberScale(double[] sorted, boolean keepsRepeated) {
    double average = DoubleStream.of(sorted).sum() / sorted.length;
    this.mean = average;
    this.deviation =
        Math.sqrt(
            DoubleStream.of(sorted).map(v -> (v - average) * (v - average)).sum() / sorted.length);
    this.cuts = cuts(sorted, MOST_CUTS);
    this.coarse = cuts(sorted, COARSE_CUTS);
    this.repeated = keepsRepeated ? repeated(sorted) : new double[0];
  }

  private NumberScale(LeadModelData.Scale data) {
    this.mean = data.mean();
    this.deviation = data.deviation();
    this.cuts = array(data.cuts());
    this.coarse = array(data.coarseCuts());
    this.repeated = array(data.repeated());
  }

  static NumberScale of(LeadModelData.Scale data) {
    return new NumberScale(data);
  }

  LeadModelData.Scale data() {
    return new LeadModelData.Scale(mean, deviation, list(cuts), list(coarse), list(repeated));
  }

  static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static List<Double> list(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  /** Learns from values, of which there is at least one; NaN is passed over. */
  static NumberScale of(double[] values) {
    return new NumberScale(sorted(values), true);
  }

  /** Learns from values that are no more than counts: the same count need not mean the same. */
  static NumberScale ofCounts(double[] values) {
    return new NumberScale(sorted(values), false);
  }

  private static double[] sorted(double[] values) {
    return DoubleStream.of(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
  }

  boolean isConstant() {
    return deviation == 0;
  }

  /** Returns how many standard deviations the value is off the mean; 0 for a blank. */
  double standard(double value) {
    double z = (value - mean) / (deviation == 0 ? 1 : deviation);
    return Double.isNaN(value) ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, z));
  }

  int bins() {
    return cuts.length + 2;
  }

  /** Returns the fine bin; 0 for a blank. */
  int bin(double value) {
    return Double.isNaN(value) ? 0 : 1 + below(cuts, value);
  }

  int coarseBins() {
    return coarse.length + 2;
  }

  /** Returns the coarse bin; 0 for a blank. */
  int coarseBin(double value) {
    return Double.isNaN(value) ? 0 : 1 + below(coarse, value);
  }

  /** Answers whether the values that come again say more than the coarse bins. */
  boolean tellsValuesApart() {
    return repeated.length > coarse.length + 1;
  }

  int valueCodes() {
    return repeated.length + 2;
  }

  /** Returns the code of a value that comes again; 0 for a blank, the last for any other. */
  int valueCode(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    int at = Arrays.binarySearch(repeated, value);
    return at < 0 ? repeated.length + 1 : at + 1;
  }

  /** Returns how many cuts are below the value. */
  private static int below(double[] cuts, double value) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= cuts[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns cut points between neighbours, at most so many, with near equal counts between. */
  static double[] cuts(double[] sorted, int most) {
    int n = sorted.length;
    int[] steps = IntStream.range(1, n).filter(i -> sorted[i] != sorted[i - 1]).toArray();
    double[] found = new double[steps.length];
    int k = 0;
    double each = (double) n / (most + 1);
    double next = each;
    for (int i : steps) {
      if (steps.length <= most) {
        found[k++] = (sorted[i] + sorted[i - 1]) / 2;
      } else if (i >= next) {
        found[k++] = (sorted[i] + sorted[i - 1]) / 2;
        next = Math.max(next + each, i + each * 0.5);
      }
    }
    return Arrays.copyOf(found, Math.min(k, most));
  }

  /** Returns the values that come again, where they make up most of the rows. */
  private static double[] repeated(double[] sorted) {
    double[] found = new double[sorted.length / REPEATED + 1];
    int k = 0;
    int covered = 0;
    for (int i = 0; i < sorted.length; ) {
      int j = i;
      while (j < sorted.length && sorted[j] == sorted[i]) {
        j++;
      }
      if (j - i >= REPEATED) {
        found[k++] = sorted[i];
        covered += j - i;
      }
      i = j;
    }
    return k > MOST_REPEATED || covered < LEAST_REPEATED_SHARE * sorted.length
        ? new double[0]
        : Arrays.copyOf(found, k);
  }
}
