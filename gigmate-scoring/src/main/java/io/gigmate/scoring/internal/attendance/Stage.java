package io.gigmate.scoring.internal.attendance;

/** What a learner says about a show; all in logs of a share. */
final class Stage {
  private final double base;
  private final double[] x;
  private final double[] linearX;
  private final double linear;
  private final double[] candidates;
  private final double blended;

  Stage(
      double base,
      double[] x,
      double[] linearX,
      double linear,
      double[] candidates,
      double blended) {
    this.base = base;
    this.x = x;
    this.linearX = linearX;
    this.linear = linear;
    this.candidates = candidates;
    this.blended = blended;
  }

  /** The simple answer that the rest corrects. */
  double base() {
    return base;
  }

  /** The features. */
  double[] x() {
    return x;
  }

  /** The features of the linear part. */
  double[] linearX() {
    return linearX;
  }

  /** The correction of the linear part. */
  double linear() {
    return linear;
  }

  /** Corrections of the base, of which the blend takes its part of each. */
  double[] candidates() {
    return candidates;
  }

  /** The answer. */
  double blended() {
    return blended;
  }
}
