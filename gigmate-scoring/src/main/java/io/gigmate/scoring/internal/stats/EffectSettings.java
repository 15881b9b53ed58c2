package io.gigmate.scoring.internal.stats;

/**
 * How the terms of an effects model are chosen and shrunk.
 *
 * @param pairs of codes, at most
 * @param pairsPerRound at most
 * @param pairZ how many standard errors a pair's residuals must vary beyond chance
 * @param startVariance of a new table
 * @param largestVariance of any
 * @param slopePenalty on the square of a slope
 */
public record EffectSettings(
    int pairs,
    int pairsPerRound,
    double pairZ,
    double startVariance,
    double largestVariance,
    double slopePenalty) {

  /** Returns the settings that did well on tables of leads. */
  public static EffectSettings standard() {
    return new EffectSettings(30, 6, 1.5, 0.1, 4, 1);
  }

  /** Returns these without pairs. */
  public EffectSettings withoutPairs() {
    return new EffectSettings(
        0, pairsPerRound, pairZ, startVariance, largestVariance, slopePenalty);
  }
}
