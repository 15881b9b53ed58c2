package io.gigmate.scoring.deal.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.OfferOutcome.DoNotBook;
import io.gigmate.scoring.deal.offer.OfferOutcome.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DealOptimizerTest {
  /** 60 in a build; {@code -Dgigmate.offers=1000} tries as many as the acceptance asks for. */
  private static final int PROBLEMS = Integer.getInteger("gigmate.offers", 60);

  /** How many richer structures are tried beside all simple ones, of each problem. */
  private static final int RICHER = 3;

  private static final double ROUNDING = 1e-7;

  @Test
  void bruteForceFindsNothingBetterByMoreThanAThousandth() {
    Random random = new Random(5);
    OfferFigures figures = new OfferFigures();
    for (int i = 0; i < PROBLEMS; i++) {
      OfferRequest request = Requests.random(random);
      OfferOutcome outcome = figures.recommend(request);
      double tried = 0;
      BruteForce brute = new BruteForce(request);
      List<Deal> deals = new ArrayList<>(brute.best());
      for (int each = 0; each < RICHER && outcome instanceof Offers; each++) {
        brute.anyBest(random).ifPresent(deals::add);
      }
      for (Deal deal : deals) {
        DealValuation value = DealValuation.of(deal, request.show(), request.attendance());
        if (isWithinLimits(request, value)) {
          tried = Math.max(tried, product(request, value));
        }
      }
      if (outcome instanceof Offers offers) {
        figures.compare(product(request, offers.best().value()), tried);
        assertThat(offers.gap()).as("problem %d", i).isBetween(0.0, DealOptimizer.TOLERANCE);
        assertThat(product(request, offers.best().value()))
            .as("problem %d: %s", i, offers.best().deal())
            .isGreaterThanOrEqualTo(tried * (1 - DealOptimizer.TOLERANCE));
      } else {
        assertThat(tried).as("problem %d: %s", i, outcome).isLessThan(1);
      }
    }
    System.out.println(figures);
    assertThat(figures.booked()).isGreaterThan(PROBLEMS / 3);
  }

  @Test
  void noOfferGoesBeyondALimitOrLosesMoneyInExpectation() {
    Random random = new Random(11);
    for (int i = 0; i < 2 * PROBLEMS; i++) {
      OfferRequest request = Requests.random(random);
      if (DealOptimizer.recommend(request) instanceof Offers offers) {
        for (Offer offer : offers.offers()) {
          DealValuation value =
              DealValuation.of(offer.deal(), request.show(), request.attendance());
          assertThat(isWithinLimits(request, value)).as("%s", offer.deal()).isTrue();
          assertThat(value.expectedPromoter()).isPositive();
          assertThat(value.artistUtility(request.artist().riskAversion()))
              .isGreaterThan(request.artistElse())
              .isCloseTo(offer.artistUtility(), within(1e-5));
          assertThat(value.promoterUtility(request.promoter().riskAversion()))
              .isPositive()
              .isCloseTo(offer.promoterUtility(), within(1e-5));
          assertThat(offer.artistReasons().answer())
              .isCloseTo(100 * offer.artistUtility(), within(0.51));
          assertThat(offer.promoterReasons().answer())
              .isCloseTo(100 * offer.promoterUtility(), within(0.51));
        }
      }
    }
  }

  private static double product(OfferRequest request, DealValuation value) {
    double one = value.artistUtility(request.artist().riskAversion()) - request.artistElse();
    double other = value.promoterUtility(request.promoter().riskAversion());
    return one > 0 && other > 0 ? one * other : 0;
  }

  private static boolean isWithinLimits(OfferRequest request, DealValuation value) {
    PromoterSide side = request.promoter();
    double guarantee = 0;
    double share = 0;
    DealTerms terms = value.deal().terms();
    if (terms instanceof DealTerms.Flat flat) {
      guarantee = BruteForce.amount(flat.guarantee());
    } else if (terms instanceof DealTerms.Door door) {
      share = door.share().value().doubleValue();
    } else if (terms instanceof DealTerms.Versus versus) {
      guarantee = BruteForce.amount(versus.guarantee());
      share = versus.share().value().doubleValue();
    } else if (terms instanceof DealTerms.Plus plus) {
      guarantee = BruteForce.amount(plus.guarantee());
      share = plus.share().value().doubleValue();
    } else if (terms instanceof DealTerms.Tiered tiered) {
      guarantee = tiered.guarantee() == null ? 0 : BruteForce.amount(tiered.guarantee());
      share = largest(tiered.bands());
    } else if (terms instanceof DealTerms.Ratchet ratchet) {
      guarantee = ratchet.guarantee() == null ? 0 : BruteForce.amount(ratchet.guarantee());
      share = largest(ratchet.bands());
    }
    return (side.maxGuarantee() == null || guarantee <= BruteForce.amount(side.maxGuarantee()))
        && (side.maxShare() == null || share <= side.maxShare().value().doubleValue())
        && (side.maxLossProbability() == null
            || value.lossProbability()
                <= side.maxLossProbability().value().doubleValue() + ROUNDING)
        && (side.cash() == null
            || value.promoterOutcomes().amountAt(0) >= -BruteForce.amount(side.cash()) - ROUNDING);
  }

  private static double largest(List<Band> bands) {
    return bands.stream()
        .mapToDouble(band -> ((Pay.Share) band.pay()).share().value().doubleValue())
        .max()
        .orElseThrow();
  }

  @Test
  void theSameRequestGetsTheSameAnswer() {
    assertThat(DealOptimizer.recommend(Requests.example()).toString())
        .isNotEmpty()
        .isEqualTo(DealOptimizer.recommend(Requests.example()).toString());
  }

  @Test
  void alternativesAreOtherStructures() {
    Offers offers = (Offers) DealOptimizer.recommend(Requests.example());
    assertThat(offers.offers())
        .extracting(offer -> offer.deal().terms().kind())
        .doesNotHaveDuplicates();
    assertThat(offers.offers()).hasSize(4);
  }

  @Test
  void theFrontierTradesOneSideForTheOther() {
    Offers offers = (Offers) DealOptimizer.recommend(Requests.example());
    List<FrontierPoint> frontier = offers.frontier();
    assertThat(frontier).hasSizeGreaterThan(5);
    for (int i = 1; i < frontier.size(); i++) {
      assertThat(frontier.get(i).artistUtility())
          .isGreaterThan(frontier.get(i - 1).artistUtility());
      assertThat(frontier.get(i).promoterUtility())
          .isLessThan(frontier.get(i - 1).promoterUtility());
    }
  }

  @Test
  void beyondTheCounterRangeOneSideIsBetterOffWithout() {
    OfferRequest request = Requests.example();
    Offers offers = (Offers) DealOptimizer.recommend(request);
    Offer door =
        offers.offers().stream()
            .filter(offer -> offer.deal().terms() instanceof DealTerms.Door)
            .findFirst()
            .orElseThrow();
    DealTerms.Door terms = (DealTerms.Door) door.deal().terms();
    Portion low = Objects.requireNonNull(door.counterRange().share()).low();
    DealValuation lowest = door(request, terms, low.value().doubleValue());
    DealValuation lower = door(request, terms, low.value().doubleValue() - 0.0001);
    assertThat(lowest.artistUtility(0.00002)).isGreaterThanOrEqualTo(4000);
    assertThat(lower.artistUtility(0.00002)).isLessThan(4000);
    assertThat(door.counterRange().guarantee()).isNull();
  }

  private static DealValuation door(OfferRequest request, DealTerms.Door terms, double share) {
    Portion portion = Portion.of(String.format(Locale.ROOT, "%.4f", share));
    return DealValuation.of(
        Deal.of("artist", new DealTerms.Door(portion, terms.base(), null)),
        request.show(),
        request.attendance());
  }

  @Test
  void aNightThatLosesMoneyIsNotBooked() {
    OfferRequest request = Requests.example();
    OfferRequest dear = request.withShow(request.show().withFixedCosts(Requests.usd(18_000)));
    DoNotBook answer = (DoNotBook) DealOptimizer.recommend(dear);
    assertThat(answer.reason()).contains("loses 1,100.00 in expectation before the artist");
    assertThat(answer.whatWouldChangeIt())
        .extracting(BreakPoint::what)
        .contains("fixed_costs", "expected_attendance");
  }

  @Test
  void anArtistWhoWantsMoreThanThereIsIsNotBooked() {
    OfferRequest request = Requests.example();
    OfferRequest dear =
        new OfferRequest(
            request.show(),
            request.attendance(),
            ArtistSide.wanting(Requests.usd(12_900), 0),
            request.promoter(),
            3);
    DoNotBook answer = (DoNotBook) DealOptimizer.recommend(dear);
    assertThat(answer.reason())
        .contains("the artist wants 12,900.00")
        .contains("more than the 12,700.00 that the night is expected to bring");
  }

  @Test
  void aLimitThatStandsInTheWayIsNamed() {
    OfferRequest request = Requests.example();
    PromoterSide side =
        new PromoterSide(0.00005, Requests.usd(3000), null, null, null, List.of(OfferKind.FLAT));
    DoNotBook answer = (DoNotBook) DealOptimizer.recommend(request.withPromoter(side));
    assertThat(answer.reason())
        .contains("without the limit of 3,000.00 on the guarantee, there is a deal");
  }

  @Test
  void theBreakPointsSeparateBookingFromNot() {
    OfferRequest request = Requests.example();
    Offers offers = (Offers) DealOptimizer.recommend(request);
    BreakPoint people = breakPoint(offers, "expected_attendance");
    double mean = request.attendance().mean();
    assertThat(DealOptimizer.recommend(scaled(request, (people.threshold() + 2) / mean)))
        .isInstanceOf(Offers.class);
    assertThat(DealOptimizer.recommend(scaled(request, (people.threshold() - 3) / mean)))
        .isInstanceOf(DoNotBook.class);
    BreakPoint wanted = breakPoint(offers, "reservation");
    assertThat(DealOptimizer.recommend(wanting(request, wanted.threshold() - 5)))
        .isInstanceOf(Offers.class);
    assertThat(DealOptimizer.recommend(wanting(request, wanted.threshold() + 5)))
        .isInstanceOf(DoNotBook.class);
  }

  private static BreakPoint breakPoint(Offers offers, String what) {
    return offers.whatWouldChangeIt().stream()
        .filter(point -> point.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  private static OfferRequest scaled(OfferRequest request, double factor) {
    return request.withAttendance(request.attendance().times(factor));
  }

  private static OfferRequest wanting(OfferRequest request, double amount) {
    return new OfferRequest(
        request.show(),
        request.attendance(),
        ArtistSide.wanting(Requests.usd(amount), 0.00002),
        request.promoter(),
        3);
  }

  @Test
  void theUsualDealSaysWhatTheArtistHasOtherwise() {
    OfferRequest request = Requests.example();
    Deal usual = Deal.of("artist", new DealTerms.Flat(Requests.usd(5000)));
    OfferRequest asked =
        new OfferRequest(
            request.show(),
            request.attendance(),
            new ArtistSide(null, usual, 0.00002),
            request.promoter(),
            1);
    Offers offers = (Offers) DealOptimizer.recommend(asked);
    assertThat(offers.artistElse()).isEqualTo(5000);
    assertThat(offers.offers()).hasSize(2);
  }

  @Test
  void withoutUncertaintyTheSurplusIsHalved() {
    OfferRequest request = Requests.example();
    OfferRequest sure =
        new OfferRequest(
            request.show(),
            AttendanceDistribution.certain(520),
            request.artist(),
            PromoterSide.withoutLimits(0.00005),
            0);
    Offers offers = (Offers) DealOptimizer.recommend(sure);
    // 12,700 before the artist, of which 4,000 are the artist's without a deal.
    assertThat(offers.best().artistUtility()).isCloseTo(8350, within(140.0));
    assertThat(offers.best().deal().terms().kind()).isEqualTo("flat");
  }

  @Test
  void aBonusIsOfferedOnlyWhereItHelps() {
    Offers offers = (Offers) DealOptimizer.recommend(Requests.example());
    for (Bonus bonus : offers.best().deal().bonuses()) {
      Money amount = ((Pay.Amount) bonus.pay()).amount();
      assertThat(amount.isPositive()).isTrue();
    }
    assertThat(offers.best().deal().bonuses()).hasSizeLessThanOrEqualTo(1);
  }
}
