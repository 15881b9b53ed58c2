package io.gigmate.scoring.internal.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tells the few that stand out from the many that differ as usual, by a measurement with a known
 * error and by a count beside what it was expected to be. Those that stand out have a higher mean
 * and, as far as the data say so, a lower count.
 *
 * <p>Sources: B. Efron, Large-scale inference (2010), for the two groups and the local rate of
 * false discoveries; the counts are negative binomial, a Poisson whose rate is gamma.
 */
public final class TwoGroups {
  private static final int ITERATIONS = 100;
  private static final double LEAST_LIFT = 0.14;
  private static final double LEAST_SPREAD = 0.0009;
  private static final double RARE = 0.06;
  private static final double RARE_WEIGHT = 15;
  private static final double COUNT_WEIGHT = 8;
  private static final double SPREAD_WEIGHT = 4;

  /** However short a supply is, it alone makes nothing more than this much likelier. */
  private static final double MOST_BY_COUNT = 3;

  private final double[] x;
  private final double[] error;
  private final int[] count;
  private final double[] expected;
  private final double[] chance;
  private double share = RARE;
  private double usual;
  private double usualSpread = 0.02;
  private double lift = 0.4;
  private double liftSpread = 0.03;
  private double thinning = 0.7;
  private double shape = 3;

  private TwoGroups(double[] x, double[] error, int[] count, double[] expected) {
    this.x = x;
    this.error = error;
    this.count = count;
    this.expected = expected;
    this.chance = new double[x.length];
  }

  /**
   * Fits.
   *
   * @param x the measurements; what nothing was measured of has an infinite error
   * @param error the variance of each measurement
   * @param count of each
   * @param expected count of each, over 0
   */
  public static TwoGroups fit(double[] x, double[] error, int[] count, double[] expected) {
    TwoGroups groups = new TwoGroups(x, error, count, expected);
    groups.usual = groups.median();
    for (int i = 0; i < ITERATIONS; i++) {
      groups.expect();
      groups.maximise();
    }
    groups.expect();
    return groups;
  }

  /** Returns the probability that one stands out. */
  public double chance(int i) {
    return chance[i];
  }

  /** Returns the middle of those that do not stand out. */
  public double usual() {
    return usual;
  }

  /** Returns the share of the expected count that those that stand out have. */
  public double thinning() {
    return thinning;
  }

  /** Returns what one truly is. */
  public double mean(int i) {
    return chance[i] * drawn(i, usual + lift, liftSpread)
        + (1 - chance[i]) * drawn(i, usual, usualSpread);
  }

  /** Returns the value below which one truly is with a probability. */
  public double quantile(int i, double probability) {
    double far = 8 * Math.sqrt(usualSpread + liftSpread) + lift;
    double low = usual - far;
    double high = usual + far;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (below(i, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double below(int i, double value) {
    double out =
        Normal.below((value - drawn(i, usual + lift, liftSpread)) / Math.sqrt(left(i, liftSpread)));
    double in =
        Normal.below((value - drawn(i, usual, usualSpread)) / Math.sqrt(left(i, usualSpread)));
    return chance[i] * out + (1 - chance[i]) * in;
  }

  private double median() {
    double[] measured =
        Arrays.stream(rows()).filter(i -> error[i] < 0.1).mapToDouble(i -> x[i]).sorted().toArray();
    if (measured.length == 0) {
      measured = Arrays.stream(rows()).filter(this::isMeasured).mapToDouble(i -> x[i]).toArray();
      Arrays.sort(measured);
    }
    return measured.length == 0 ? 0 : measured[measured.length / 2];
  }

  private int[] rows() {
    return IntStream.range(0, x.length).toArray();
  }

  private boolean isMeasured(int i) {
    return error[i] < Double.POSITIVE_INFINITY;
  }

  private void expect() {
    for (int i = 0; i < x.length; i++) {
      double odds = Math.log(share / (1 - share));
      if (isMeasured(i)) {
        odds +=
            logDensity(x[i] - usual - lift, error[i] + liftSpread)
                - logDensity(x[i] - usual, error[i] + usualSpread);
      }
      double byCount = logCount(count[i], thinning * expected[i]) - logCount(count[i], expected[i]);
      odds += Math.max(-MOST_BY_COUNT, Math.min(MOST_BY_COUNT, byCount));
      chance[i] = Logistic.probability(odds);
    }
  }

  private void maximise() {
    double out = 0;
    double outSum = 0;
    double outWeight = 0;
    double inSum = 0;
    double inWeight = 0;
    double outCount = 0;
    double outExpected = 0;
    for (int i = 0; i < x.length; i++) {
      out += chance[i];
      outCount += chance[i] * count[i];
      outExpected += chance[i] * expected[i];
      if (isMeasured(i)) {
        double w = chance[i] / (error[i] + liftSpread);
        outSum += w * (x[i] - usual);
        outWeight += w;
        double v = (1 - chance[i]) / (error[i] + usualSpread);
        inSum += v * x[i];
        inWeight += v;
      }
    }
    share = (out + RARE * RARE_WEIGHT) / (x.length + RARE_WEIGHT);
    lift = Math.max(LEAST_LIFT, (outSum + 0.4 * 8) / (outWeight + 8));
    usual = inWeight > 0 ? inSum / inWeight : usual;
    thinning =
        Math.max(0.1, Math.min(1, (outCount + 0.8 * COUNT_WEIGHT) / (outExpected + COUNT_WEIGHT)));
    spreads();
    shape();
  }

  private void spreads() {
    double in = SPREAD_WEIGHT * 0.01;
    double inCount = SPREAD_WEIGHT;
    double out = SPREAD_WEIGHT * 0.03;
    double outCount = SPREAD_WEIGHT;
    for (int i = 0; i < x.length; i++) {
      if (isMeasured(i)) {
        double near = drawn(i, usual, usualSpread) - usual;
        in += (1 - chance[i]) * (near * near + left(i, usualSpread));
        inCount += 1 - chance[i];
        double far = drawn(i, usual + lift, liftSpread) - usual - lift;
        out += chance[i] * (far * far + left(i, liftSpread));
        outCount += chance[i];
      }
    }
    usualSpread = Math.max(LEAST_SPREAD, in / inCount);
    liftSpread = Math.max(LEAST_SPREAD, out / outCount);
  }

  /** By moments: the variance of a count is its mean and its square over the shape. */
  private void shape() {
    double over = 2;
    double squares = 6;
    for (int i = 0; i < x.length; i++) {
      double miss = count[i] - expected[i];
      over += (1 - chance[i]) * (miss * miss - expected[i]);
      squares += (1 - chance[i]) * expected[i] * expected[i];
    }
    shape = Math.max(0.5, Math.min(50, squares / Math.max(squares / 50, over)));
  }

  /** The mean of what one truly is, were it of a group. */
  private double drawn(int i, double middle, double spread) {
    return isMeasured(i) ? middle + (x[i] - middle) * spread / (spread + error[i]) : middle;
  }

  /** The variance that is left, were it of a group. */
  private double left(int i, double spread) {
    return isMeasured(i) ? spread * error[i] / (spread + error[i]) : spread;
  }

  private static double logDensity(double off, double variance) {
    return -0.5 * (off * off / variance + Math.log(variance));
  }

  /** Up to what does not depend on the mean. */
  private double logCount(int n, double mean) {
    return n * Math.log(mean / (mean + shape)) + shape * Math.log(shape / (mean + shape));
  }
}
