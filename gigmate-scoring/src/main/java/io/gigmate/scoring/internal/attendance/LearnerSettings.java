package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.RobustTreeSettings;

/**
 * How one learner learns.
 *
 * @param ridgePenalty of the linear part
 * @param huber beyond so many times the usual error a row counts less
 * @param firstTrees so many rows are needed before trees are grown
 * @param trees how they are grown; the smallest leaf grows with the history
 * @param blendKeep the share of its past that each row leaves the blend
 */
record LearnerSettings(
    double ridgePenalty, double huber, int firstTrees, RobustTreeSettings trees, double blendKeep) {

  /** For artists with shows in the history. */
  static LearnerSettings forKnown() {
    return new LearnerSettings(
        5, 1.5, 600, new RobustTreeSettings(150, 5, 10, 0.05, 0.6, 0.35), 0.9995);
  }

  /** For artists without: fewer rows, shallower trees, nearer to least absolute errors. */
  static LearnerSettings forUnknown() {
    return new LearnerSettings(
        20, 0.3, 200, new RobustTreeSettings(40, 3, 30, 0.05, 0.6, 0.35), 0.9995);
  }
}
