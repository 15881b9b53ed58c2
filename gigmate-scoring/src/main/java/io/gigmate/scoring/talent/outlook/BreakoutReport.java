package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.BinaryMetrics;
import java.util.Comparator;
import java.util.List;

/**
 * How good probabilities of a breakout were.
 *
 * @param questions how many were asked
 * @param baseRate the share that came true
 * @param auc the chance that one that came true was given more than one that did not; NaN where all
 *     went one way
 * @param aucFirst26 the same for artists with at most 26 values
 * @param calibrationError the gap between what was said and what happened, in ten bins
 * @param topShare the share that came true of the hundredth part with the highest probabilities
 */
public record BreakoutReport(
    int questions,
    double baseRate,
    double auc,
    double aucFirst26,
    double calibrationError,
    double topShare) {
  /** An artist is young up to so many values. */
  static final int YOUNG = 26;

  private static final int BINS = 10;

  static BreakoutReport of(List<BreakoutPrediction> predictions) {
    double[] probability = probabilities(predictions);
    int[] outcome = outcomes(predictions);
    int n = outcome.length;
    List<BreakoutPrediction> young =
        predictions.stream().filter(each -> each.points() <= YOUNG).toList();
    int top = Math.max(1, n / 100);
    double hits =
        predictions.stream()
            .sorted(Comparator.comparingDouble(BreakoutPrediction::probability).reversed())
            .limit(top)
            .filter(BreakoutPrediction::cameTrue)
            .count();
    double yes = predictions.stream().filter(BreakoutPrediction::cameTrue).count();
    return new BreakoutReport(
        n,
        n == 0 ? Double.NaN : yes / n,
        BinaryMetrics.auc(probability, outcome),
        BinaryMetrics.auc(probabilities(young), outcomes(young)),
        n == 0 ? Double.NaN : BinaryMetrics.calibrationError(probability, outcome, BINS),
        n == 0 ? Double.NaN : hits / top);
  }

  /** Returns how many times the base rate the top hundredth came true. */
  public double topLift() {
    return topShare / baseRate;
  }

  private static double[] probabilities(List<BreakoutPrediction> of) {
    return of.stream().mapToDouble(BreakoutPrediction::probability).toArray();
  }

  static int[] outcomes(List<BreakoutPrediction> of) {
    return of.stream().mapToInt(each -> each.cameTrue() ? 1 : 0).toArray();
  }
}
