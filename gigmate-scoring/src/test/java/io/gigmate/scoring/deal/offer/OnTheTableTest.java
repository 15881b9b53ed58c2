package io.gigmate.scoring.deal.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Portion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * An offer that somebody else suggests: 15,000 and 20 % of the door, with 1,850 people expected,
 * 47,500 of revenue and a sell-out probability of 78 %. The table of docs/offers.md is what this
 * test reckons.
 */
class OnTheTableTest {
  private static final Deal SUGGESTED =
      Deal.of(
          "artist",
          new DealTerms.Plus(
              Requests.usd(15_000),
              Portion.of("0.20"),
              Base.NET_GROSS,
              GuaranteePlace.OUTSIDE_SPLIT,
              null,
              null));

  /** A full room of 2,000 in 78 of 100 nights; the others evenly from 636 up, so that it fits. */
  private static final AttendanceDistribution PEOPLE =
      AttendanceDistribution.of(
          new double[] {0, 0.22, 1}, new double[] {2000 - 150 / 0.11, 2000, 2000});

  private static OfferRequest with(double fixedCosts) {
    return new OfferRequest(
        new ShowEconomics(
            2000,
            Requests.usd(25.68),
            List.of(),
            null,
            Requests.usd(fixedCosts),
            Requests.usd(0),
            Requests.usd(0)),
        PEOPLE,
        ArtistSide.wanting(Requests.usd(0), 0.00002),
        PromoterSide.withoutLimits(0.00005),
        0);
  }

  @Test
  void theNightIsTheOneThatWasDescribed() {
    DealValuation value = DealValuation.of(SUGGESTED, with(0).show(), PEOPLE);
    assertThat(PEOPLE.mean()).isCloseTo(1850, within(1e-9));
    assertThat(PEOPLE.probabilityAtLeast(2000)).isCloseTo(0.78, within(1e-12));
    assertThat(value.expectedArtist() + value.expectedPromoter()).isCloseTo(47_500, within(10.0));
  }

  @Test
  void itIsOffTheFrontierByWhatTheDocumentSays() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "offers.md"));
    for (int fixedCosts = 5000; fixedCosts <= 25_000; fixedCosts += 5000) {
      OfferRequest request = with(fixedCosts);
      DealValuation value = DealValuation.of(SUGGESTED, request.show(), PEOPLE);
      FrontierPoint better = DealOptimizer.inPlaceOf(SUGGESTED, request).orElseThrow();
      double suggested = value.promoterUtility(0.00005);
      assertThat(better.artistUtility()).isGreaterThanOrEqualTo(value.artistUtility(0.00002) - 2);
      assertThat(better.promoterUtility()).isGreaterThan(suggested);
      assertThat(document)
          .contains(
              String.format(
                  Locale.ROOT,
                  "| %,d | %,.0f | %,.0f | %.1f %% | %s | %,.0f | %.1f %% |",
                  fixedCosts,
                  value.expectedPromoter(),
                  suggested,
                  100 * value.lossProbability(),
                  words(better.deal()),
                  better.promoterUtility() - suggested,
                  100 * better.lossProbability()));
    }
  }

  private static String words(Deal deal) {
    DealTerms terms = deal.terms();
    if (terms instanceof DealTerms.Flat flat) {
      return String.format(Locale.ROOT, "flat %,.0f", BruteForce.amount(flat.guarantee()));
    }
    if (terms instanceof DealTerms.Door door) {
      return door.share().percent() + " % of the " + door.base().words();
    }
    if (terms instanceof DealTerms.Versus versus) {
      return String.format(Locale.ROOT, "%,.0f", BruteForce.amount(versus.guarantee()))
          + " vs "
          + versus.share().percent()
          + " % of the "
          + versus.base().words();
    }
    DealTerms.Plus plus = (DealTerms.Plus) terms;
    return String.format(Locale.ROOT, "%,.0f", BruteForce.amount(plus.guarantee()))
        + " + "
        + plus.share().percent()
        + " % of the "
        + plus.base().words()
        + (plus.place() == GuaranteePlace.INSIDE_SPLIT ? " beyond the guarantee" : "");
  }
}
