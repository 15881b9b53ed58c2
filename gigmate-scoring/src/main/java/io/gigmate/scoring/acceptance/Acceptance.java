package io.gigmate.scoring.acceptance;

import io.gigmate.core.explain.Explanation;
import java.util.function.Function;

/** How likely this house is to accept a piece of advice, or that too little was decided to tell. */
public sealed interface Acceptance {
  /**
   * What past decisions say.
   *
   * @param probability 0 to 1
   * @param explanation reasons that add up to its log-odds
   * @param words the most telling of the past decisions on such advice
   * @param decisions how many were learned from
   * @param simulated whether some of them were made up
   */
  record Learned(
      double probability, Explanation explanation, String words, int decisions, boolean simulated)
      implements Acceptance {}

  /**
   * Not enough decisions yet.
   *
   * @param decisions how many there are
   * @param needed how many it takes
   */
  record TooFew(int decisions, int needed) implements Acceptance {}

  /** Returns the answer of the function that fits. */
  default <T> T fold(
      Function<? super Learned, ? extends T> learned,
      Function<? super TooFew, ? extends T> tooFew) {
    return this instanceof Learned yes ? learned.apply(yes) : tooFew.apply((TooFew) this);
  }
}
