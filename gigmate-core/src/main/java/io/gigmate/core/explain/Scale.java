package io.gigmate.core.explain;

/** On which scale the contributions of an explanation add up. */
public enum Scale {
  /** Whole points; they add up exactly. */
  POINTS,
  /** Natural logarithm of the odds of a probability. */
  LOG_ODDS,
  /** Natural logarithm of a factor: contributions multiply up to the answer. */
  LOG_FACTOR
}
