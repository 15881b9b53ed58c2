package io.gigmate.scoring.internal.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The closest non-decreasing values, by pooling adjacent violators; equal scores get one value.
 *
 * <p>Source: R. Barlow, D. Bartholomew, J. Bremner, H. Brunk, Statistical Inference under Order
 * Restrictions, 1972.
 */
public final class IsotonicRegression {
  private IsotonicRegression() {}

  /** Returns the fitted value of each observation. */
  public static double[] fit(double[] score, double[] value) {
    int n = score.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> score[i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sum = new double[n];
    int[] size = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; ) {
      double s = 0;
      int j = i;
      while (j < n && score[order[j]] == score[order[i]]) {
        s += value[order[j]];
        j++;
      }
      sum[blocks] = s;
      size[blocks] = j - i;
      blocks++;
      i = j;
      while (blocks > 1
          && sum[blocks - 2] * size[blocks - 1] >= sum[blocks - 1] * size[blocks - 2]) {
        sum[blocks - 2] += sum[blocks - 1];
        size[blocks - 2] += size[blocks - 1];
        blocks--;
      }
    }
    double[] fitted = new double[n];
    int at = 0;
    for (int b = 0; b < blocks; b++) {
      for (int k = 0; k < size[b]; k++) {
        fitted[order[at++]] = sum[b] / size[b];
      }
    }
    return fitted;
  }

  /** Returns the closest non-decreasing values to weighted ones that stand in order. */
  public static double[] fitInOrder(double[] value, double[] weight) {
    int n = value.length;
    double[] mean = new double[n];
    double[] mass = new double[n];
    int[] size = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      mean[blocks] = value[i];
      mass[blocks] = weight[i];
      size[blocks] = 1;
      while (blocks > 0 && mean[blocks - 1] >= mean[blocks]) {
        double both = mass[blocks - 1] + mass[blocks];
        mean[blocks - 1] =
            (mean[blocks - 1] * mass[blocks - 1] + mean[blocks] * mass[blocks]) / both;
        mass[blocks - 1] = both;
        size[blocks - 1] += size[blocks];
        blocks--;
      }
      blocks++;
    }
    double[] fitted = new double[n];
    int at = 0;
    for (int b = 0; b < blocks; b++) {
      for (int k = 0; k < size[b]; k++) {
        fitted[at++] = mean[b];
      }
    }
    return fitted;
  }
}
