package io.gigmate.scoring.pace;

import io.gigmate.core.explain.Confidence;
import java.util.Arrays;
import java.util.List;

/**
 * What is assumed where fewer than four finished events can tell: a curve on which 56 % of the
 * tickets are sold on the day before and 28 % a week before, and rooms in which a night is worth
 * ten to a thousand tickets. Both are wide, and an own event moves them at once.
 *
 * <p>Source of the curve: a late rise, and 66 % of 470 US clubs that sold the majority at the door
 * (Digital Music News, 2013). The sizes are an assumption.
 */
final class Declared {
  private static final Confidence UNMEASURED =
      Confidence.of(0, "fewer than four finished events like it: nothing is measured yet");

  private static final double OPEN_AFTER_A_DAY = 0.8;
  private static final double POWER = 0.6;
  private static final double CURVE_ERROR = 0.8;
  private static final double POOLED_CURVE_ERROR = 0.5;
  private static final double CURVE_ERROR_ON_THE_DAY = 0.1;
  private static final double SIZE = 100;
  private static final double SIZE_ERROR = 1.8;
  private static final double SIZE_ERROR_BESIDE_OTHERS = 1;

  /** The quantiles of the normal distribution at 1/20 … 19/20. */
  private static final double[] NORMAL = {
    -1.6449, -1.2816, -1.0364, -0.8416, -0.6745, -0.5244, -0.3853, -0.2533, -0.1257, 0, 0.1257,
    0.2533, 0.3853, 0.5244, 0.6745, 0.8416, 1.0364, 1.2816, 1.6449
  };

  private Declared() {}

  /** Returns the logarithm of end over sold so far. */
  static double logToCome(int daysBefore) {
    return Math.log1p(OPEN_AFTER_A_DAY * Math.pow(Math.max(0, daysBefore), POWER));
  }

  /** Returns the estimate from a few finished events, or none. */
  static Estimate estimate(
      List<Snapshot> finished, PooledPace pooled, int daysBefore, Snapshot now) {
    double sizeError = finished.isEmpty() ? SIZE_ERROR : SIZE_ERROR_BESIDE_OTHERS;
    double logSize =
        finished.isEmpty()
            ? Math.log1p(SIZE)
            : Median.of(finished.stream().mapToDouble(Snapshot::logEnd).toArray()).value();
    Reading size = new Reading("usual size", Math.expm1(Math.max(now.logSold(), logSize)), 1);
    if (now.sold() == 0) {
      return new Estimate(logSize, errors(sizeError), List.of(size), UNMEASURED);
    }
    double curveError =
        daysBefore == 0
            ? CURVE_ERROR_ON_THE_DAY
            : pooled.operators() > 0 ? POOLED_CURVE_ERROR : CURVE_ERROR;
    double logEnd = now.logSold() + logToCome(finished, pooled, daysBefore);
    double curveVariance = curveError * curveError;
    double sizeVariance = sizeError * sizeError;
    double share = sizeVariance / (curveVariance + sizeVariance);
    return new Estimate(
        share * logEnd + (1 - share) * Math.max(now.logSold(), logSize),
        errors(curveError * Math.sqrt(share)),
        List.of(
            new Reading("usual share sold", Math.expm1(logEnd), share),
            new Reading(size.name(), size.tickets(), 1 - share)),
        UNMEASURED);
  }

  /** The declared curve counts as one event among those that had sold by now. */
  private static double logToCome(List<Snapshot> finished, PooledPace pooled, int daysBefore) {
    double[] seen =
        finished.stream()
            .filter(event -> event.sold() > 0)
            .mapToDouble(event -> event.logEnd() - event.logSold())
            .toArray();
    double sum = Arrays.stream(seen).sum();
    return pooled.operators() > 0
        ? pooled.logToCome(daysBefore, sum / Math.max(1, seen.length), seen.length)
        : (logToCome(daysBefore) + sum) / (1 + seen.length);
  }

  private static double[] errors(double spread) {
    return Arrays.stream(NORMAL).map(quantile -> quantile * spread).toArray();
  }
}
