package io.gigmate.core.explain;

/** On which scale the contributions of an explanation add up. */
public enum Scale {
  /** Whole points; they add up exactly. */
  POINTS,
  /** Whole minor units of one currency, such as cents; they add up exactly. */
  MONEY,
  /** Natural logarithm of the odds of a probability. */
  LOG_ODDS,
  /** Natural logarithm of a factor: contributions multiply up to the answer. */
  LOG_FACTOR;

  /** Answers whether contributions on this scale are whole numbers, so that they add up exactly. */
  boolean isWhole() {
    return this == POINTS || this == MONEY;
  }
}
