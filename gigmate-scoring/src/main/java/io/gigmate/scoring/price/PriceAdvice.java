package io.gigmate.scoring.price;

import java.util.function.Function;

/** What to ask for a ticket, and how far that is known. */
public sealed interface PriceAdvice {
  /** Returns the price that is advised. */
  PriceChoice choice();

  /**
   * The best price lies among those that were tried.
   *
   * @param choice the price
   */
  record Tried(PriceChoice choice) implements PriceAdvice {}

  /**
   * The best of the prices tried is the lowest or the highest of them. The curve goes on, the
   * evidence does not: try a step beyond before believing it.
   *
   * @param choice the price at the edge
   * @param words what was not followed, and why
   */
  record AtTheEdge(PriceChoice choice, String words) implements PriceAdvice {}

  /**
   * The caller allowed prices that were never tried, and the best is one of them.
   *
   * @param choice the price
   * @param words how far beyond it lies
   */
  record Extrapolated(PriceChoice choice, String words) implements PriceAdvice {}

  /** Returns what the function for this advice makes of it. */
  default <T> T fold(
      Function<Tried, T> tried,
      Function<AtTheEdge, T> atTheEdge,
      Function<Extrapolated, T> extrapolated) {
    if (this instanceof Tried inside) {
      return tried.apply(inside);
    }
    return this instanceof AtTheEdge edge
        ? atTheEdge.apply(edge)
        : extrapolated.apply((Extrapolated) this);
  }
}
