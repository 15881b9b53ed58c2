package io.gigmate.scoring.strategy;

import java.util.function.Function;

/** What became of a wish to move a strategy on. */
public sealed interface StrategyMove {
  /**
   * It stands there now.
   *
   * @param strategy as it is kept
   */
  record Moved(Strategy strategy) implements StrategyMove {}

  /**
   * It stands where this cannot follow; nothing changed.
   *
   * @param reason in a sentence
   */
  record NotPossible(String reason) implements StrategyMove {}

  /**
   * There is no such strategy.
   *
   * @param id which was asked for
   */
  record Unknown(StrategyId id) implements StrategyMove {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Moved, T> moved,
      Function<NotPossible, T> notPossible,
      Function<Unknown, T> unknown) {
    if (this instanceof Moved done) {
      return moved.apply(done);
    }
    return this instanceof NotPossible refused
        ? notPossible.apply(refused)
        : unknown.apply((Unknown) this);
  }
}
