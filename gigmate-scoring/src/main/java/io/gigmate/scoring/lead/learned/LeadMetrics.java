package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.BinaryMetrics;
import io.gigmate.scoring.internal.stats.IsotonicRegression;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How good probabilities were, now that the outcomes are known.
 *
 * @param rows how many were judged
 * @param baseRate the share that converted
 * @param auc the chance that a lead that converted had the higher probability; empty where all
 *     outcomes are the same
 * @param brier the mean squared distance of probability and outcome
 * @param logLoss minus the mean log-likelihood
 * @param calibrationError the expected calibration error over ten bins of equal width
 * @param miscalibration the part of {@code brier} that the best monotone recalibration would take
 *     away. Source: T. Dimitriadis, T. Gneiting, A. Jordan, Stable reliability diagrams for
 *     probabilistic classifiers, PNAS 118 (2021)
 */
public record LeadMetrics(
    int rows,
    double baseRate,
    OptionalDouble auc,
    double brier,
    double logLoss,
    double calibrationError,
    double miscalibration) {
  private static final int BINS = 10;

  /**
   * Judges probabilities by outcomes of 0 or 1.
   *
   * @throws IllegalArgumentException where there are none, their numbers differ, or one is out of
   *     range
   */
  public static LeadMetrics of(double[] probabilities, int[] outcomes) {
    checkPairs(probabilities, outcomes);
    double auc = BinaryMetrics.auc(probabilities, outcomes);
    double brier = BinaryMetrics.brier(probabilities, outcomes);
    double[] recalibrated =
        IsotonicRegression.fit(probabilities, Arrays.stream(outcomes).asDoubleStream().toArray());
    return new LeadMetrics(
        outcomes.length,
        (double) IntStream.of(outcomes).sum() / outcomes.length,
        Double.isNaN(auc) ? OptionalDouble.empty() : OptionalDouble.of(auc),
        brier,
        BinaryMetrics.logLoss(probabilities, outcomes),
        BinaryMetrics.calibrationError(probabilities, outcomes, BINS),
        brier - BinaryMetrics.brier(recalibrated, outcomes));
  }

  static void checkPairs(double[] probabilities, int[] outcomes) {
    if (probabilities.length != outcomes.length || outcomes.length == 0) {
      throw new IllegalArgumentException(
          "there must be as many probabilities as outcomes, and at least one: "
              + probabilities.length
              + " and "
              + outcomes.length);
    }
    for (int i = 0; i < outcomes.length; i++) {
      if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
        throw new IllegalArgumentException("must lie in 0..1: " + probabilities[i]);
      }
      if (outcomes[i] != 0 && outcomes[i] != 1) {
        throw new IllegalArgumentException("an outcome must be 0 or 1: " + outcomes[i]);
      }
    }
  }
}
