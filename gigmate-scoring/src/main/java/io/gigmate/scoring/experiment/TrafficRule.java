package io.gigmate.scoring.experiment;

/** How contacts are spread over the variants. */
public enum TrafficRule {
  /** By weights that stay. */
  FIXED,
  /** By weights that follow the results, which biases the means: no effects are reported. */
  ADAPTIVE
}
