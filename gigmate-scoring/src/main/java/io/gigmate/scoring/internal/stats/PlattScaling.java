package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/**
 * Calibrated log-odds as a constant plus weighted scores, by maximum likelihood. With one score it
 * is Platt's scaling, with several it stacks them; being linear, it keeps reasons additive.
 *
 * <p>Source: J. Platt, Probabilistic outputs for support vector machines, 1999; L. Breiman, Stacked
 * regressions, Machine Learning 24 (1996), for the weights that may not be negative.
 */
public final class PlattScaling {
  private static final int ITERATIONS = 50;
  private static final double LONGEST_STEP = 2;

  private PlattScaling() {}

  /**
   * Returns the constant, then the weight of each score.
   *
   * @param scores by model, then by row
   * @param prior the weight to which each is pulled
   * @param pull how strongly; 0 is plain maximum likelihood
   */
  public static double[] fit(double[][] scores, int[] outcome, double[] prior, double pull) {
    boolean[] active = new boolean[scores.length];
    Arrays.fill(active, true);
    while (true) {
      double[] weights = newton(scores, outcome, prior, pull, active);
      // A model that seems to be worth less than nothing is left out: its reasons would be upside
      // down.
      int worst = -1;
      for (int k = 0; k < scores.length; k++) {
        if (active[k] && weights[k + 1] < 0 && (worst < 0 || weights[k + 1] < weights[worst + 1])) {
          worst = k;
        }
      }
      if (worst < 0) {
        return weights;
      }
      active[worst] = false;
    }
  }

  private static double[] newton(
      double[][] scores, int[] outcome, double[] prior, double pull, boolean[] active) {
    int k = scores.length;
    double[] c = new double[k + 1];
    for (int j = 0; j < k; j++) {
      c[j + 1] = active[j] ? prior[j] : 0;
    }
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[][] hessian = new double[k + 1][k + 1];
      double[] gradient = new double[k + 1];
      gather(scores, outcome, c, hessian, gradient);
      for (int a = 1; a <= k; a++) {
        gradient[a] -= pull * (c[a] - prior[a - 1]);
        hessian[a][a] += pull;
        if (!active[a - 1]) {
          freeze(hessian, gradient, a);
        }
      }
      double[] step = Cholesky.solve(hessian, gradient);
      double size = 0;
      for (int a = 0; a <= k; a++) {
        double s = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step[a]));
        c[a] += s;
        size = Math.max(size, Math.abs(s));
      }
      if (size < 1e-10) {
        break;
      }
    }
    return c;
  }

  private static void gather(
      double[][] scores, int[] outcome, double[] c, double[][] hessian, double[] gradient) {
    int k = scores.length;
    double[] f = new double[k + 1];
    f[0] = 1;
    for (int i = 0; i < outcome.length; i++) {
      double z = c[0];
      for (int j = 0; j < k; j++) {
        f[j + 1] = scores[j][i];
        z += c[j + 1] * f[j + 1];
      }
      double p = Logistic.probability(z);
      double w = Math.max(p * (1 - p), 1e-9);
      for (int a = 0; a <= k; a++) {
        gradient[a] += (outcome[i] - p) * f[a];
        for (int b = 0; b <= a; b++) {
          hessian[a][b] += w * f[a] * f[b];
        }
      }
    }
  }

  private static void freeze(double[][] hessian, double[] gradient, int a) {
    for (int b = 0; b < hessian.length; b++) {
      hessian[a][b] = 0;
      hessian[b][a] = 0;
    }
    hessian[a][a] = 1;
    gradient[a] = 0;
  }
}
