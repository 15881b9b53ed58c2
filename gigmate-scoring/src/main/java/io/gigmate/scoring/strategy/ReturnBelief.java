package io.gigmate.scoring.strategy;

/**
 * What is believed of returns before any was seen. The standard belief is declared, not measured: a
 * strategy brings back about what it costs, two of three of them within a factor of two; types
 * differ less among each other than the strategies of one type do.
 *
 * @param typical what a typical strategy brings back for one that is spent, above 0
 * @param spread standard deviation of the logarithm of that
 * @param amongTypes scale of how far types differ, on logarithms
 * @param withinType scale of how far strategies of one type differ, likewise
 */
public record ReturnBelief(double typical, double spread, double amongTypes, double withinType) {
  public ReturnBelief {
    if (!(typical > 0 && spread > 0 && amongTypes > 0 && withinType > 0)) {
      throw new IllegalArgumentException(
          "a belief has positive parts: "
              + typical
              + ", "
              + spread
              + ", "
              + amongTypes
              + ", "
              + withinType);
    }
  }

  /** Returns the belief to start with. */
  public static ReturnBelief standard() {
    return new ReturnBelief(1, 0.5, 0.5, 1);
  }
}
