package io.gigmate.scoring.regression;

import java.util.function.Function;

/** What became of a fit. */
public sealed interface RegressionOutcome {
  /** Answers one way or the other. */
  default <T> T fold(Function<Regression, T> fitted, Function<String, T> unfit) {
    return this instanceof Fitted answer
        ? fitted.apply(answer.regression)
        : unfit.apply(((Unfit) this).reason);
  }

  /**
   * There is one answer.
   *
   * @param regression the answer
   */
  record Fitted(Regression regression) implements RegressionOutcome {}

  /**
   * There is no single best answer.
   *
   * @param reason in words
   */
  record Unfit(String reason) implements RegressionOutcome {}
}
