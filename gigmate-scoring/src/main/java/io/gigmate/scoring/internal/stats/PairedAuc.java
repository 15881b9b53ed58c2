package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/**
 * Two models' AUC on the same rows, and how far apart they are in standard errors.
 *
 * <p>Source: E. DeLong, D. DeLong, D. Clarke-Pearson, Comparing the areas under two or more
 * correlated receiver operating characteristic curves, Biometrics 44 (1988) 837-845.
 *
 * @param first AUC of the first
 * @param second AUC of the second
 * @param standardError of their difference
 */
public record PairedAuc(double first, double second, double standardError) {

  /** Compares two models' scores of the same rows, which hold at least two of each class. */
  public static PairedAuc of(double[] first, double[] second, int[] outcome) {
    double[][] a = components(first, outcome);
    double[][] b = components(second, outcome);
    double variance = varianceOfDifference(a[0], b[0]) + varianceOfDifference(a[1], b[1]);
    return new PairedAuc(mean(a[0]), mean(b[0]), Math.sqrt(variance));
  }

  /** Returns how far the second is ahead, in standard errors; 0 where both rank alike. */
  public double z() {
    double ahead = second - first;
    return standardError > 0 ? ahead / standardError : ahead == 0 ? 0 : ahead * 1e12;
  }

  /** For each 1 the share of 0s it beats; for each 0 the share of 1s that beat it. */
  private static double[][] components(double[] score, int[] outcome) {
    double[] ones = BinaryMetrics.ofClass(score, outcome, 1);
    double[] zeros = BinaryMetrics.ofClass(score, outcome, 0);
    double[] ofOnes = new double[ones.length];
    double[] ofZeros = new double[zeros.length];
    int one = 0;
    int zero = 0;
    for (int i = 0; i < score.length; i++) {
      double s = score[i] + 0.0;
      if (outcome[i] == 1) {
        ofOnes[one++] = below(zeros, s) / zeros.length;
      } else {
        ofZeros[zero++] = 1 - below(ones, s) / ones.length;
      }
    }
    return new double[][] {ofOnes, ofZeros};
  }

  /** Returns how many are below the value; equal ones count half. */
  private static double below(double[] sorted, double value) {
    return (edge(sorted, value, false) + edge(sorted, value, true)) / 2.0;
  }

  private static int edge(double[] sorted, double value, boolean after) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (after && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double varianceOfDifference(double[] a, double[] b) {
    double mean = mean(a) - mean(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double d = a[i] - b[i] - mean;
      sum += d * d;
    }
    return sum / (a.length - 1.0) / a.length;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
