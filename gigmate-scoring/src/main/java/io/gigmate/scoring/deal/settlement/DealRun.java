package io.gigmate.scoring.deal.settlement;

import java.util.List;

/**
 * Several nights under one agreement.
 *
 * @param nights at least one, in one currency, with the same artists
 * @param crossCollateralised whether the nights are settled as one, so that a bad night eats into a
 *     good one; otherwise each stands alone
 */
public record DealRun(List<DealSheet> nights, boolean crossCollateralised) {
  public DealRun {
    nights = List.copyOf(nights);
    if (nights.isEmpty()) {
      throw new IllegalArgumentException("a run needs a night");
    }
  }
}
