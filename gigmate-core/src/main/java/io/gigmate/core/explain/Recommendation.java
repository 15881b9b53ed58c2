package io.gigmate.core.explain;

import java.util.List;

/**
 * What to do, how sure that is, why, and what else there is.
 *
 * @param <T> what is recommended
 * @param choice the best
 * @param confidence how often such a choice turns out right
 * @param explanation why
 * @param alternatives the next best first
 */
public record Recommendation<T>(
    T choice, Confidence confidence, Explanation explanation, List<Alternative<T>> alternatives) {
  public Recommendation {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * Another choice, and what speaks for and against it.
   *
   * @param <T> what is recommended
   * @param choice the other choice
   * @param explanation its own reasons, on the scale of the first
   */
  public record Alternative<T>(T choice, Explanation explanation) {}
}
