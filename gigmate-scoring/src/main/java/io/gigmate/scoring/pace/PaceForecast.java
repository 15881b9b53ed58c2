package io.gigmate.scoring.pace;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many tickets it will be in the end, given those sold so far.
 *
 * @param soldSoFar tickets sold and not returned
 * @param expected the number of which the error in per cent is expected to be the smallest; it lies
 *     a little below the median, the more so the less is known, and never below what is sold. The
 *     mean and the median are the distribution's
 * @param distribution every number with its probability, nothing below what is sold
 * @param finishedEvents how many events it was learned from
 * @param readings how the end was read, and how much each reading counted
 * @param confidence the share of finished events that their sales had within 20 % when they were
 *     left out; a forecast without sales is not measured and adds nothing to it
 */
public record PaceForecast(
    long soldSoFar,
    double expected,
    AttendanceDistribution distribution,
    int finishedEvents,
    List<Reading> readings,
    Confidence confidence) {
  /** Where little is known a correction by what is known would be a guess. */
  private static final double LARGEST_VARIANCE = 0.3;

  public PaceForecast {
    readings = List.copyOf(readings);
    if (!(expected >= soldSoFar) || distribution.headsAt(0) < soldSoFar) {
      throw new IllegalArgumentException(
          "a forecast must not lie below the tickets sold: " + expected + " of " + soldSoFar);
    }
  }

  /**
   * The best guess by relative error is that of a log-normal distribution but for half of the way,
   * since the errors of few events are themselves uncertain: half a variance below the median.
   */
  static PaceForecast of(long sold, int finished, Estimate estimate) {
    AttendanceDistribution distribution = estimate.distribution((double) sold);
    double variance = Math.min(LARGEST_VARIANCE, Math.pow(estimate.spread(), 2));
    double best = Math.expm1(estimate.centre() - variance / 2);
    double expected =
        Math.max(distribution.quantile(0.1), Math.min(best, distribution.quantile(0.9)));
    return new PaceForecast(
        sold,
        Math.max((double) sold, expected),
        distribution,
        finished,
        estimate.readings(),
        estimate.confidence());
  }

  /** Returns the number that is not exceeded with this probability, which is 0 to 1. */
  public double quantile(double probability) {
    return distribution.quantile(probability);
  }

  /**
   * Returns the reasons: they multiply up to the expected number and one, the one ticket being
   * added so that none sold has a logarithm too.
   */
  public Explanation explanation() {
    List<Factor> factors = new ArrayList<>();
    double base = Math.log1p((double) soldSoFar);
    double left = Math.log1p(expected) - base;
    factors.add(Factor.of("sold so far", base, soldSoFar + " tickets"));
    for (Reading reading : readings) {
      double part = reading.weight() * (Math.log1p(reading.tickets()) - base);
      left -= part;
      factors.add(
          Factor.of(
              reading.name(),
              part,
              String.format(
                  Locale.ROOT,
                  "%.0f tickets on its own, counted %.0f %%",
                  reading.tickets(),
                  100 * reading.weight())));
    }
    factors.add(Factor.of("caution", left, "the smallest error in per cent lies below the middle"));
    return new Explanation(Scale.LOG_FACTOR, Math.log1p(expected), factors);
  }
}
