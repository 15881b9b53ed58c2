package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/**
 * A number as a sum of effects of several groupings, each drawn to nought by how much its levels
 * differ. Values at a ceiling count as "at least".
 *
 * <p>The effects are found by variational Bayes: one grouping after the other, each given the
 * others, with the variances from the effects themselves; a value at the ceiling is replaced by
 * what is expected beyond it. Sources: C. McCulloch, S. Searle, Generalized, Linear, and Mixed
 * Models (2001); J. Tobin, Estimation of relationships for limited dependent variables,
 * Econometrica 26 (1958); D. Blei et al., Variational inference, JASA 112 (2017).
 */
public final class CrossedEffects {
  private static final int ITERATIONS = 80;
  private static final double PRIOR_WEIGHT = 2;
  private static final double PRIOR_VARIANCE = 0.02;
  private static final double LEAST_VARIANCE = 1e-6;

  private final double constant;
  private final double noise;
  private final double[][] mean;
  private final double[][] variance;
  private final double[] spread;

  private CrossedEffects(State state) {
    this.constant = state.constant;
    this.noise = state.noise;
    this.mean = state.mean;
    this.variance = state.variance;
    this.spread = state.spread;
  }

  /**
   * Fits.
   *
   * @param y the values
   * @param ceiling whether each is "at least"
   * @param level of each value in each grouping
   * @param sizes how many levels each grouping has
   */
  public static CrossedEffects fit(double[] y, boolean[] ceiling, int[][] level, int[] sizes) {
    State state = new State(y, ceiling, level, sizes);
    for (int i = 0; i < ITERATIONS; i++) {
      state.step();
    }
    return new CrossedEffects(state);
  }

  /** Returns what all values have in common. */
  public double constant() {
    return constant;
  }

  /** Returns the variance that no effect explains. */
  public double noise() {
    return noise;
  }

  /** Returns the effect of a level; that of a level never seen is 0. */
  public double effect(int grouping, int level) {
    return level < 0 ? 0 : mean[grouping][level];
  }

  /** Returns how uncertain the effect of a level is. */
  public double variance(int grouping, int level) {
    return level < 0 ? spread[grouping] : variance[grouping][level];
  }

  /** The fit while it goes on. */
  private static final class State {
    private final double[] y;
    private final boolean[] ceiling;
    private final int[][] level;
    private final double[] z;
    private final double[] zVariance;
    private final double[] fitted;
    private final double[][] mean;
    private final double[][] variance;
    private final double[] spread;
    private final int[][] count;
    private double constant;
    private double noise;

    State(double[] y, boolean[] ceiling, int[][] level, int[] sizes) {
      this.y = y;
      this.ceiling = ceiling;
      this.level = level;
      this.z = y.clone();
      this.zVariance = new double[y.length];
      this.fitted = new double[y.length];
      this.mean = new double[sizes.length][];
      this.variance = new double[sizes.length][];
      this.count = new int[sizes.length][];
      this.spread = new double[sizes.length];
      this.constant = Arrays.stream(y).average().orElse(0);
      double total = 0;
      for (double value : y) {
        total += (value - constant) * (value - constant);
      }
      this.noise = Math.max(LEAST_VARIANCE, total / Math.max(1, y.length));
      for (int g = 0; g < sizes.length; g++) {
        mean[g] = new double[sizes[g]];
        variance[g] = new double[sizes[g]];
        count[g] = new int[sizes[g]];
        spread[g] = noise / 4;
        for (int i = 0; i < y.length; i++) {
          count[g][level[g][i]]++;
        }
      }
      Arrays.fill(fitted, constant);
    }

    void step() {
      expectBeyondTheCeiling();
      fitConstant();
      for (int g = 0; g < mean.length; g++) {
        fitGrouping(g);
      }
      fitNoise();
    }

    private void expectBeyondTheCeiling() {
      double deviation = Math.sqrt(noise);
      for (int i = 0; i < y.length; i++) {
        if (ceiling[i]) {
          double u = (y[i] - fitted[i]) / deviation;
          double beyond = Normal.meanBeyond(u);
          z[i] = fitted[i] + deviation * beyond;
          zVariance[i] = noise * Math.max(0.01, 1 + u * beyond - beyond * beyond);
        }
      }
    }

    private void fitConstant() {
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        sum += z[i] - fitted[i];
      }
      double change = sum / Math.max(1, y.length);
      constant += change;
      for (int i = 0; i < y.length; i++) {
        fitted[i] += change;
      }
    }

    private void fitGrouping(int g) {
      double[] sum = new double[mean[g].length];
      for (int i = 0; i < y.length; i++) {
        int l = level[g][i];
        sum[l] += z[i] - fitted[i] + mean[g][l];
      }
      double[] change = new double[sum.length];
      double squares = 0;
      int seen = 0;
      for (int l = 0; l < sum.length; l++) {
        double precision = count[g][l] / noise + 1 / spread[g];
        double next = sum[l] / noise / precision;
        change[l] = next - mean[g][l];
        mean[g][l] = next;
        variance[g][l] = 1 / precision;
        if (count[g][l] > 0) {
          squares += next * next + variance[g][l];
          seen++;
        }
      }
      spread[g] =
          Math.max(
              LEAST_VARIANCE, (squares + PRIOR_WEIGHT * PRIOR_VARIANCE) / (seen + PRIOR_WEIGHT));
      for (int i = 0; i < y.length; i++) {
        fitted[i] += change[level[g][i]];
      }
    }

    private void fitNoise() {
      double sum = PRIOR_WEIGHT * PRIOR_VARIANCE;
      for (int i = 0; i < y.length; i++) {
        double rest = z[i] - fitted[i];
        sum += rest * rest + zVariance[i];
        for (int g = 0; g < mean.length; g++) {
          sum += variance[g][level[g][i]];
        }
      }
      noise = Math.max(LEAST_VARIANCE, sum / (y.length + PRIOR_WEIGHT));
    }
  }
}
