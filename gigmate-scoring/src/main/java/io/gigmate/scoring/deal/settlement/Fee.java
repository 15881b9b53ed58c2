package io.gigmate.scoring.deal.settlement;

/**
 * What a third party gets of every ticket before anybody shares.
 *
 * @param name of the fee
 * @param cost a sum, a sum per ticket or a share of the gross
 * @param position in the price or on top of it
 */
public record Fee(String name, Cost cost, Position position) {
  public Fee {
    boolean known =
        cost instanceof Cost.Fixed
            || cost instanceof Cost.PerTicket
            || (cost instanceof Cost.Percent percent && percent.ground() == Cost.Ground.GROSS);
    if (!known) {
      throw new IllegalArgumentException(
          "a fee is a total, an amount per ticket or a share of the gross: '" + name + "'");
    }
  }
}
