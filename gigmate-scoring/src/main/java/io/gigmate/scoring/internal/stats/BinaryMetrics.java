package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/** How good predicted probabilities of outcomes of 0 or 1 are. */
public final class BinaryMetrics {
  private static final double CLIP = 1e-15;

  private BinaryMetrics() {}

  /**
   * Returns the chance that a 1 has a higher score than a 0, ties counted half; NaN where there is
   * one class only.
   */
  public static double auc(double[] score, int[] outcome) {
    double[] ones = ofClass(score, outcome, 1);
    double[] zeros = ofClass(score, outcome, 0);
    if (ones.length == 0 || zeros.length == 0) {
      return Double.NaN;
    }
    double wins = 0;
    int below = 0;
    int upTo = 0;
    for (double one : ones) {
      while (below < zeros.length && zeros[below] < one) {
        below++;
      }
      upTo = Math.max(upTo, below);
      while (upTo < zeros.length && zeros[upTo] <= one) {
        upTo++;
      }
      wins += (below + upTo) / 2.0;
    }
    return wins / ((double) ones.length * zeros.length);
  }

  /** Returns the mean squared distance of probability and outcome (Brier 1950). */
  public static double brier(double[] probability, int[] outcome) {
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      double gap = probability[i] - outcome[i];
      sum += gap * gap;
    }
    return sum / probability.length;
  }

  /** Returns the mean of minus the log-likelihood. */
  public static double logLoss(double[] probability, int[] outcome) {
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      double p = Math.min(1 - CLIP, Math.max(CLIP, probability[i]));
      sum -= outcome[i] == 1 ? Math.log(p) : Math.log1p(-p);
    }
    return sum / probability.length;
  }

  /**
   * Returns the expected calibration error: the gap between what was said and what happened, in
   * bins of equal width, weighted by their rows.
   */
  public static double calibrationError(double[] probability, int[] outcome, int bins) {
    double[] gap = new double[bins];
    for (int i = 0; i < probability.length; i++) {
      gap[Math.min(bins - 1, (int) (probability[i] * bins))] += probability[i] - outcome[i];
    }
    double sum = 0;
    for (double g : gap) {
      sum += Math.abs(g);
    }
    return sum / probability.length;
  }

  /** Returns the scores of one class, ascending. */
  static double[] ofClass(double[] score, int[] outcome, int wanted) {
    double[] found = new double[score.length];
    int n = 0;
    for (int i = 0; i < score.length; i++) {
      if (outcome[i] == wanted) {
        // 0.0 and -0.0 are a tie, which the sort would tell apart.
        found[n++] = score[i] + 0.0;
      }
    }
    found = Arrays.copyOf(found, n);
    Arrays.sort(found);
    return found;
  }
}
