package io.gigmate.scoring.competition;

import io.gigmate.scoring.internal.stats.Normal;
import java.util.ArrayList;
import java.util.List;

/** How much is wanted in a cell: logarithms around the usual, those of full houses "at least". */
final class CellDemand {
  private static final int ITERATIONS = 40;

  /** Where all houses are full the mean has no upper end but this. */
  private static final double PRIOR_VARIANCE = 1;

  private static final double LEAST_INFORMATION = 0.02;

  private final List<Double> values = new ArrayList<>();
  private final List<Boolean> full = new ArrayList<>();

  /**
   * What was measured.
   *
   * @param mean of the demand
   * @param variance of that mean; infinite where no show was rated
   */
  record Measured(double mean, double variance) {}

  void add(double value, boolean atLeast) {
    values.add(value);
    full.add(atLeast);
  }

  /** Finds the likeliest mean under a given variance of single shows. */
  Measured measure(double noise) {
    if (values.isEmpty()) {
      return new Measured(0, Double.POSITIVE_INFINITY);
    }
    double deviation = Math.sqrt(noise);
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double information = values.size();
    for (int step = 0; step < ITERATIONS; step++) {
      double sum = 0;
      information = 0;
      for (int i = 0; i < values.size(); i++) {
        double value = values.get(i);
        if (full.get(i)) {
          double u = (value - mean) / deviation;
          double beyond = Normal.meanBeyond(u);
          sum += mean + deviation * beyond;
          information += Math.max(LEAST_INFORMATION, beyond * (beyond - u));
        } else {
          sum += value;
          information += 1;
        }
      }
      mean = sum / noise / (values.size() / noise + 1 / PRIOR_VARIANCE);
    }
    return new Measured(mean, noise / information);
  }
}
