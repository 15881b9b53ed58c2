package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.ExpertBlend;
import io.gigmate.scoring.internal.stats.RunningRidge;
import java.util.Arrays;

/**
 * Corrects a simple answer: a linear part that learns from every row at once, trees on what it left
 * over, which are grown anew whenever the history has grown by a part, and a blend of these and of
 * simple answers by what each has cost so far. Nothing learns from a row that it was judged on
 * before it had judged it.
 *
 * <p>Source: stacking with convex weights, L. Breiman, Stacked regressions, Machine Learning 24
 * (1996); for the parts see {@link RunningRidge}, {@link Forest} and {@link ExpertBlend}.
 */
final class Learner {
  private static final double KEPT = 0.9998;
  private static final double GREATEST_TARGET = 3;
  private static final double CONSTANT_PENALTY = 0.3;

  private final FeatureSet<?> features;
  private final double huber;
  private final RunningRidge ridge;
  private final ExpertBlend blend;
  private final Forest forest;
  private double noise = 0.1;

  /**
   * Creates a learner that has seen nothing.
   *
   * @param priors relative weights of the candidates
   */
  Learner(FeatureSet<?> features, LearnerSettings settings, double[] priors) {
    this.features = features;
    this.huber = settings.huber();
    double[] penalties = new double[features.linearSize()];
    Arrays.fill(penalties, settings.ridgePenalty());
    penalties[0] *= CONSTANT_PENALTY;
    this.ridge = new RunningRidge(penalties);
    this.blend = new ExpertBlend(priors, settings.blendKeep());
    this.forest = new Forest(features, settings);
  }

  FeatureSet<?> features() {
    return features;
  }

  double[] weights() {
    return blend.weights();
  }

  double blended(double[] candidates) {
    double[] weights = blend.weights();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * candidates[i];
    }
    return sum;
  }

  double boosted(double[] x) {
    return forest.at(x);
  }

  double shareOfTrees(double[] x, double scale, double[] shares) {
    return forest.share(x, scale, shares);
  }

  /**
   * What each coefficient adds. Those that fall with the capacity take back at most the whole of
   * what capacity adds, so that more seats never mean fewer people.
   */
  double[] linearParts(double[] x, double seatsSlope) {
    double[] b = ridge.coefficients();
    double fall = 0;
    for (int i = 1; i < b.length; i++) {
      fall +=
          switch (features.linear(i).use()) {
            case CAPACITY -> Math.max(0, -b[i]);
            case DEMAND -> Math.max(0, -b[i] * seatsSlope);
            default -> 0;
          };
    }
    double kept = fall > 1 ? 1 / fall : 1;
    double[] parts = new double[b.length];
    for (int i = 0; i < b.length; i++) {
      parts[i] = (knowsCapacity(i) ? kept : 1) * b[i] * x[i];
    }
    return parts;
  }

  /** Answers whether a coefficient's feature changes with the capacity. */
  boolean knowsCapacity(int coefficient) {
    if (coefficient == 0) {
      return false;
    }
    Feature.Use use = features.linear(coefficient).use();
    return use == Feature.Use.CAPACITY || use == Feature.Use.DEMAND;
  }

  /** Takes up a row of its own kind. */
  void learn(Stage said, int day, double target, double weight) {
    double error = target - said.linear();
    noise += 0.01 * (Math.min(Math.abs(error), 4 * noise) - noise);
    ridge.forget(KEPT);
    add(said.linearX(), target, error, weight);
    forest.add(said.x(), error, weight, day);
    blend.learn(said.candidates(), target, noise);
  }

  /** Takes up a row that only stands for its kind: the linear part alone learns from it. */
  void learnLinear(double[] x, double target, double weight) {
    double[] row = features.linearRow(x);
    add(row, target, target - ridge.predict(row), weight);
  }

  private void add(double[] row, double target, double error, double weight) {
    double bounded = Math.max(-GREATEST_TARGET, Math.min(GREATEST_TARGET, target));
    ridge.add(row, bounded, weight * RunningRidge.huberWeight(error, huber * noise));
  }

  void refit(int today) {
    forest.refit(today);
  }

  /** Solves what was put off, so that a forecast only reads. */
  void settle() {
    ridge.coefficients();
  }
}
