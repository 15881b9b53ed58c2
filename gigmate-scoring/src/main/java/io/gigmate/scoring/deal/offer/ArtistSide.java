package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Deal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the artist has without this deal, and how much uncertainty costs.
 *
 * @param reservation the sure payout below which the artist does not play; null where it is the
 *     usual deal that says so
 * @param usualDeal what the artist usually gets, worth what it is worth on this night; null where
 *     it is not known. With both, the one that is worth more counts
 * @param riskAversion the constant of an exponential utility, per unit of currency; 0 is neutral
 */
public record ArtistSide(
    @Nullable Money reservation, @Nullable Deal usualDeal, double riskAversion) {
  public ArtistSide {
    if (reservation == null && usualDeal == null) {
      throw new IllegalArgumentException("an artist has a reservation value or a usual deal");
    }
    if (reservation != null && reservation.isNegative()) {
      throw new IllegalArgumentException("a reservation must not be negative: " + reservation);
    }
    CertaintyEquivalent.checkRiskAversion(riskAversion);
  }

  /** Returns an artist who wants this much for sure. */
  public static ArtistSide wanting(Money reservation, double riskAversion) {
    return new ArtistSide(reservation, null, riskAversion);
  }
}
