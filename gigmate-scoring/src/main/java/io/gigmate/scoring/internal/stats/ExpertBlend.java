package io.gigmate.scoring.internal.stats;

/**
 * A convex blend of forecasts, each weighted by what it would have cost so far, old costs
 * forgotten. Where there is little to tell them apart the weights stay near their priors; where one
 * forecast is better, it takes over.
 *
 * <p>Source: the exponentially weighted average forecaster, V. Vovk, Aggregating strategies, COLT
 * 1990; N. Cesa-Bianchi, G. Lugosi, Prediction, Learning, and Games (2006). The cost is the
 * absolute error in units of the best one's mean.
 */
public final class ExpertBlend {
  private static final double SHARPNESS = 0.1;
  private static final double HIGHEST_COST = 20;
  private static final double SMALLEST = 1e-9;

  private final double[] priors;
  private final double[] costs;
  private final double keep;
  private double rows;

  /**
   * Creates a blend that has seen nothing.
   *
   * @param priors relative weights before anything is seen
   * @param keep the share of the past that each row leaves
   */
  public ExpertBlend(double[] priors, double keep) {
    this.priors = priors.clone();
    this.costs = new double[priors.length];
    this.keep = keep;
  }

  /** Returns the weights, which add up to 1. */
  public double[] weights() {
    double best = Double.POSITIVE_INFINITY;
    for (double cost : costs) {
      best = Math.min(best, cost);
    }
    double[] weights = new double[priors.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double behind = costs[i] / Math.max(best, SMALLEST) - 1;
      weights[i] = priors[i] * (rows == 0 ? 1 : Math.exp(-SHARPNESS * rows * behind));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** Takes up what each forecast missed; beyond a multiple of the noise a miss is a miss. */
  public void learn(double[] forecasts, double truth, double noise) {
    rows = rows * keep + 1;
    for (int i = 0; i < costs.length; i++) {
      double miss = Math.min(Math.abs(truth - forecasts[i]), HIGHEST_COST * noise);
      costs[i] = costs[i] * keep + miss;
    }
  }
}
