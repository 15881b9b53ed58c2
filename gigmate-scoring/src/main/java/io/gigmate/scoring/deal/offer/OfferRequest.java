package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.Deal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A night for which an offer is sought.
 *
 * @param show what it brings and costs
 * @param attendance how many tickets are sold; what lies above the capacity counts as a full room
 * @param artist the one side
 * @param promoter the other
 * @param alternatives how many offers of other structures to look for beside the best, 0 to 7
 */
public record OfferRequest(
    ShowEconomics show,
    AttendanceDistribution attendance,
    ArtistSide artist,
    PromoterSide promoter,
    int alternatives) {
  public OfferRequest {
    attendance = attendance.clippedAt(show.capacity());
    if (alternatives < 0 || alternatives > 7) {
      throw new IllegalArgumentException("alternatives must be 0 to 7: " + alternatives);
    }
    requireCurrency(show, artist.reservation());
    requireCurrency(show, promoter.maxGuarantee());
    requireCurrency(show, promoter.cash());
  }

  private static void requireCurrency(ShowEconomics show, @Nullable Money amount) {
    if (amount != null && !amount.getCurrencyUnit().equals(show.currency())) {
      throw new IllegalArgumentException(
          "currencies are mixed: " + amount + " beside " + show.currency());
    }
  }

  /** Returns what the artist has without a deal. */
  public double artistElse() {
    Money reservation = artist.reservation();
    Deal usual = artist.usualDeal();
    double sure = reservation == null ? 0 : reservation.getAmount().doubleValue();
    return usual == null
        ? sure
        : Math.max(
            sure, DealValuation.of(usual, show, attendance).artistUtility(artist.riskAversion()));
  }

  OfferRequest withShow(ShowEconomics value) {
    return new OfferRequest(value, attendance, artist, promoter, alternatives);
  }

  OfferRequest withAttendance(AttendanceDistribution value) {
    return new OfferRequest(show, value, artist, promoter, alternatives);
  }

  OfferRequest withPromoter(PromoterSide value) {
    return new OfferRequest(show, attendance, artist, value, alternatives);
  }
}
