package io.gigmate.examples;

import static java.util.stream.Collectors.joining;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.offer.ArtistSide;
import io.gigmate.scoring.deal.offer.DealOptimizer;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.deal.offer.OfferRequest;
import io.gigmate.scoring.deal.offer.PromoterSide;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** A night at 400 seats: the deal that is worth most to both sides, and when not to book. */
public final class DecideWhatToOffer {
  private DecideWhatToOffer() {}

  /** Asks twice: of an artist who wants 2,500, and of one who wants 9,000. */
  public static void main(String[] args) {
    AttendanceDistribution people =
        AttendanceDistribution.of(
            new double[] {0, 0.1, 0.5, 0.9, 1}, new double[] {90, 150, 260, 380, 450});
    ShowEconomics night =
        new ShowEconomics(400, usd("22"), List.of(), null, usd("1600"), usd("1.50"), usd("6"));
    for (String wanted : List.of("2500", "9000")) {
      OfferRequest request =
          new OfferRequest(
              night,
              people,
              ArtistSide.wanting(usd(wanted), 0.0001),
              PromoterSide.withoutLimits(0.0001),
              2);
      System.out.println("who wants " + wanted + ":");
      OfferOutcome outcome = DealOptimizer.recommend(request);
      System.out.println(
          outcome.<String>fold(
              made -> made.offers().stream().map(DecideWhatToOffer::line).collect(joining("\n")),
              none -> "  do not book: " + none.reason()));
      outcome.whatWouldChangeIt().stream()
          .limit(2)
          .forEach(change -> System.out.println("  " + change.sentence()));
    }
  }

  private static String line(Offer offer) {
    return String.format(
        Locale.ROOT,
        "  %s: artist expects %.0f, promoter %.0f, a loss in %.0f %% of nights",
        Shorthand.print(offer.deal()),
        offer.value().expectedArtist(),
        offer.value().expectedPromoter(),
        100 * offer.value().lossProbability());
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
