package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Portion;

/**
 * What the night brings beside its tickets, such as the bar.
 *
 * @param name of the line
 * @param cost a sum, a sum per head or per ticket, or a share of the gross
 * @param sharedWithArtist what the artist of the first deal gets of it
 */
public record OtherIncome(String name, Cost cost, Portion sharedWithArtist) {
  public OtherIncome {
    if (cost instanceof Cost.Percent percent && percent.ground() != Cost.Ground.GROSS) {
      throw new IllegalArgumentException(
          "an income that is a share is one of the gross: '" + name + "'");
    }
  }
}
