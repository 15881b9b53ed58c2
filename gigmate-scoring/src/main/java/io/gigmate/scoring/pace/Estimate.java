package io.gigmate.scoring.pace;

import io.gigmate.core.explain.Confidence;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Readings made into one, with the errors that it has been seen to make; on the scale of {@link
 * Snapshot}.
 */
final class Estimate {
  /** A reading that was never wrong may still be: two per cent. */
  private static final double LEAST_ERROR = 0.02;

  /**
   * Above 2, by which independent errors would count; these have most of their surprises in common,
   * so the better reading knows most of what the worse one does.
   */
  private static final double SHARPNESS = 3;

  private static final double QUANTILE_OF_90 = 1.2815515655446004;
  private static final double NORMAL_PER_MEDIAN = 1.4826;
  private static final double LEAST_SPREAD = 0.005;
  private static final double NEAR = 0.2;

  private final double centre;
  private final double[] errors;
  private final List<Reading> readings;
  private final Confidence confidence;

  /**
   * Creates an estimate.
   *
   * @param centre the logarithm in the middle
   * @param errors rising; one for each finished event, or the declared ones
   * @param readings of which it is made
   * @param confidence how often readings alone came near
   */
  Estimate(double centre, double[] errors, List<Reading> readings, Confidence confidence) {
    this.centre = centre;
    this.errors = errors;
    this.readings = readings;
    this.confidence = confidence;
  }

  double centre() {
    return centre;
  }

  List<Reading> readings() {
    return readings;
  }

  Confidence confidence() {
    return confidence;
  }

  /** Returns the mean of what the rules say, each by how small its errors were. */
  static Estimate blend(List<Rule> rules, List<Snapshot> finished, Snapshot now) {
    double[] weights =
        rules.stream().mapToDouble(rule -> Math.pow(error(rule, finished), -SHARPNESS)).toArray();
    double sum = Arrays.stream(weights).sum();
    double centre = 0;
    double[] errors = finished.stream().mapToDouble(Snapshot::logEnd).toArray();
    List<Reading> readings = new ArrayList<>();
    for (int r = 0; r < weights.length; r++) {
      Rule rule = rules.get(r);
      double weight = weights[r] / sum;
      double logEnd = rule.logEnd(now);
      centre += weight * logEnd;
      for (int i = 0; i < errors.length; i++) {
        errors[i] -= weight * rule.leftOut(i);
      }
      readings.add(new Reading(rule.name(), Math.expm1(logEnd), weight));
    }
    Arrays.sort(errors);
    return new Estimate(centre, errors, readings, measured(errors));
  }

  private static double error(Rule rule, List<Snapshot> finished) {
    double sum = 0;
    for (int i = 0; i < finished.size(); i++) {
      sum += Math.abs(finished.get(i).logEnd() - rule.leftOut(i));
    }
    return LEAST_ERROR + sum / finished.size();
  }

  /** Returns this together with a forecast made without sales, each by its precision. */
  Estimate with(AttendanceDistribution prior) {
    double width = Math.log1p(prior.quantile(0.9)) - Math.log1p(prior.quantile(0.1));
    double priorSpread = Math.max(LEAST_SPREAD, width / 2 / QUANTILE_OF_90);
    double priorCentre = Math.log1p(prior.quantile(0.5));
    double spread = spread();
    double precision = 1 / (spread * spread);
    double share = precision / (precision + 1 / (priorSpread * priorSpread));
    List<Reading> all = new ArrayList<>();
    for (Reading reading : readings) {
      all.add(new Reading(reading.name(), reading.tickets(), reading.weight() * share));
    }
    all.add(new Reading("forecast without sales", Math.expm1(priorCentre), 1 - share));
    double shrunk = Math.sqrt(share);
    double[] scaled = Arrays.stream(errors).map(error -> error * shrunk).toArray();
    return new Estimate(share * centre + (1 - share) * priorCentre, scaled, all, confidence);
  }

  /** Returns the standard deviation that a normal distribution with the same median error has. */
  double spread() {
    double[] sizes = Arrays.stream(errors).map(Math::abs).toArray();
    return Math.max(LEAST_SPREAD, NORMAL_PER_MEDIAN * Median.of(sizes).value());
  }

  private static Confidence measured(double[] errors) {
    long near = Arrays.stream(errors).filter(error -> Math.abs(Math.expm1(-error)) <= NEAR).count();
    return Confidence.of(
        near / (double) errors.length,
        "share of " + errors.length + " finished events within 20 % when left out");
  }

  /**
   * Returns the ends and their probabilities: the errors are the quantiles, and what no finished
   * event has shown lies half as far again beyond the largest.
   */
  AttendanceDistribution distribution(double sold) {
    int n = errors.length;
    double largest = Math.max(-errors[0], errors[n - 1]);
    double beyond = 1.5 * largest + 0.1;
    double[] probabilities =
        IntStream.rangeClosed(0, n + 1).mapToDouble(i -> i / (n + 1.0)).toArray();
    double[] tickets = new double[n + 2];
    for (int i = 0; i <= n + 1; i++) {
      double error = i == 0 ? -beyond : i > n ? beyond : errors[i - 1];
      tickets[i] = Math.max(sold, Math.expm1(centre + error));
    }
    return AttendanceDistribution.of(probabilities, tickets);
  }
}
