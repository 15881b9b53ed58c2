package io.gigmate.scoring.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.explain.Factor;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.offer.ArtistSide;
import io.gigmate.scoring.deal.offer.BreakPoint;
import io.gigmate.scoring.deal.offer.DealOptimizer;
import io.gigmate.scoring.deal.offer.OfferRequest;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import io.gigmate.scoring.risk.Mishap;
import io.gigmate.scoring.risk.PastShow;
import io.gigmate.scoring.risk.PlannedShow;
import io.gigmate.scoring.timing.CompetingShow;
import io.gigmate.scoring.timing.DateAdvisor;
import io.gigmate.scoring.timing.GrowthPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BookingAdvisorTest {
  private static final BookingAdvisor BARE = BookingAdvisor.builder(Questions.forecasts()).build();

  private static Deal flat(double fee) {
    return Deal.of("The Midnight Example", new Flat(Questions.usd(fee)));
  }

  private static List<PastShow> history() {
    List<PastShow> history = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      PlannedShow show =
          new PlannedShow(
              Questions.ARTIST, Questions.VENUE, null, Questions.TODAY.minusDays(100 + i));
      history.add(
          i % 10 == 0
              ? new PastShow(show, true, OptionalDouble.empty(), OptionalDouble.empty())
              : new PastShow(
                  show, false, OptionalDouble.of(i % 4 == 0 ? 0.4 : 1.05), OptionalDouble.of(1.2)));
    }
    return history;
  }

  private static BookingAdvisor full() {
    return BookingAdvisor.builder(Questions.forecasts())
        .audiences(Questions.audiences())
        .risks(List.of(RiskWatch.cancellation(history()), RiskWatch.emptyRoom(history(), 0.5)))
        .timings(
            Timings.by(
                new DateAdvisor(
                    (artist, asOf) -> Optional.of(new GrowthPath(asOf, 300, 1500, 0.01, 0.001))),
                Questions.usd(8),
                200))
        .competing((artist, venue, from, until) -> List.of(new CompetingShow("Fair", from, 0.25)))
        .talent((artist, asOf) -> Optional.of(new View(0.8, "rising for six weeks")))
        .market((night, asOf) -> Optional.of(new View(0.6, "two rooms of this size in town")))
        .build();
  }

  @Test
  void withoutTermsAskedItOffersWhatTheOptimiserRecommends() {
    BookingQuestion question = Questions.full(4200).build();
    BookingAdvice advice = BARE.advise(question);
    OfferRequest request =
        new OfferRequest(
            Questions.economics(4200),
            Questions.crowd(800),
            Questions.artistSide(),
            Questions.promoterSide(),
            3);
    Deal best = DealOptimizer.recommend(request).fold(made -> made.best().deal(), none -> flat(0));
    assertThat(advice.verdict()).isEqualTo(BookingVerdict.BOOK);
    assertThat(advice.recommendation().choice().terms()).isEqualTo(best);
    assertThat(advice.recommendation().alternatives()).isNotEmpty();
    assertThat(advice.recommendation().alternatives())
        .allSatisfy(
            other ->
                assertThat(other.explanation().answer())
                    .isEqualTo(other.choice().score().points()));
    assertThat(advice.recommendation().confidence().probability()).isZero();
    assertThat(advice.recommendation().confidence().basis()).startsWith("not measured yet");
  }

  @Test
  void everythingThatIsNotKnownIsNamedAndHasNoPoints() {
    BookingAdvice advice = BARE.advise(Questions.question(Questions.night(4200)).build());
    assertThat(advice.absent())
        .extracting(Absence::what)
        .contains(
            "place",
            "price band",
            "demographics",
            "mishaps",
            "timing",
            "competition",
            "talent",
            "market");
    assertThat(advice.score().explanation().factors())
        .extracting(Factor::name)
        .containsExactly("audience fit", "attendance", "money", "no loss");
  }

  @Test
  void everySourceThatSpeaksHasItsPart() {
    BookingAdvice advice = full().advise(Questions.full(4200).build());
    assertThat(advice.absent()).extracting(Absence::what).containsExactly("home");
    assertThat(advice.score().parts())
        .extracting(BookingScore.Part::part)
        .containsExactly(BookingPart.values());
    assertThat(advice.score().parts())
        .filteredOn(part -> part.part() == BookingPart.COMPETITION)
        .allSatisfy(part -> assertThat(part.share()).isEqualTo(0.75));
    assertThat(advice.timing()).isNotNull();
  }

  @Test
  void risksHaveAProbabilityACostAMitigationAndEvidence() {
    BookingAdvice advice = full().advise(Questions.full(4200).askedTerms(flat(5000)).build());
    assertThat(advice.risks())
        .extracting(BookingRisk::name)
        .containsExactlyInAnyOrder(
            "cancellation", Mishap.belowForecast(0.5).name(), "a loss, by the forecast");
    assertThat(advice.risks())
        .allSatisfy(
            risk -> {
              assertThat(risk.probability()).isBetween(0.0, 1.0);
              assertThat(risk.mitigation()).isNotBlank();
              assertThat(risk.evidence()).isNotBlank();
            });
    BookingRisk cancelled =
        advice.risks().stream()
            .filter(r -> r.name().equals("cancellation"))
            .findFirst()
            .orElseThrow();
    // 32.50 a head of 520, less costs and fee; called off, costs and fee are due all the same.
    assertThat(cancelled.cost()).isEqualTo(Questions.usd(32.5 * 520));
    assertThat(cancelled.probability()).isCloseTo(0.1, within(0.05));
  }

  @Test
  void termsThatLeaveSomethingAreTakenAndThoseThatDoNotAreAnsweredWithAnOffer() {
    BookingAdvice fair = BARE.advise(Questions.full(4200).askedTerms(flat(5000)).build());
    assertThat(fair.verdict()).isEqualTo(BookingVerdict.BOOK);
    assertThat(fair.recommendation().choice().terms()).isEqualTo(flat(5000));
    // 32.50 a head of 520, less 4,200 and 5,000.
    assertThat(fair.money().expectedProfit()).isEqualTo(Questions.usd(32.5 * 520 - 9200));

    BookingAdvice greedy = BARE.advise(Questions.full(4200).askedTerms(flat(14_000)).build());
    assertThat(greedy.verdict()).isEqualTo(BookingVerdict.BOOK_ON_OTHER_TERMS);
    assertThat(greedy.recommendation().choice().reason())
        .contains("lose USD 1300.00 in expectation");
    assertThat(greedy.recommendation().choice().terms()).isNotEqualTo(flat(14_000));

    BookingAdvice tooSure = BARE.advise(Questions.full(4200).askedTerms(flat(8500)).build());
    assertThat(tooSure.verdict()).isEqualTo(BookingVerdict.BOOK_ON_OTHER_TERMS);
    assertThat(tooSure.recommendation().choice().reason()).contains("our limit");
  }

  @Test
  void whereNothingWorksItSaysWhyAndLooksElsewhere() {
    Venue small =
        Venue.builder(VenueId.of("cellar"), "Cellar Example", Questions.venue().timeZone(), 700)
            .build();
    ShowEconomics cheap =
        new ShowEconomics(
            700,
            Questions.usd(25),
            List.of(),
            null,
            Questions.usd(1500),
            Questions.usd(1),
            Questions.usd(9));
    BookingNight dear = Questions.night(30_000);
    BookingAdvice advice =
        BARE.advise(
            Questions.question(dear)
                .others(List.of(dear.on(Questions.DATE.plusDays(7)), dear.in(small, cheap)))
                .build());
    assertThat(advice.verdict()).isEqualTo(BookingVerdict.DO_NOT_BOOK);
    assertThat(advice.recommendation().choice().terms()).isNull();
    assertThat(advice.recommendation().choice().reason()).contains("loses");
    assertThat(advice.recommendation().alternatives())
        .extracting(other -> other.choice().night().venue().id())
        .containsExactly(VenueId.of("cellar"));
    assertThat(advice.whatWouldChangeIt()).isNotEmpty();
  }

  @Test
  void breakPointsAreWhereTheAnswerChanges() {
    BookingAdvice advice = BARE.advise(Questions.full(4200).askedTerms(flat(5000)).build());
    // 9,200 over 32.50 a head.
    assertThat(point(advice, "break_even_tickets")).isEqualTo(284);
    double part = point(advice, "part_of_forecast");
    for (double beside : new double[] {0.999, 1.001}) {
      BookingAdvisor fewer =
          BookingAdvisor.builder(
                  night -> Questions.forecast(night, Questions.crowd(800).times(part * beside)))
              .build();
      BookingVerdict verdict =
          fewer.advise(Questions.full(4200).askedTerms(flat(5000)).build()).verdict();
      assertThat(verdict == BookingVerdict.BOOK).isEqualTo(beside > 1);
    }
  }

  private static double point(BookingAdvice advice, String what) {
    return advice.whatWouldChangeIt().stream()
        .filter(each -> each.what().equals(what))
        .mapToDouble(BreakPoint::threshold)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    BookingQuestion question = Questions.full(4200).build();
    BookingAdvice one = full().advise(question);
    BookingAdvice two = full().advise(question);
    assertThat(one.recommendation()).isEqualTo(two.recommendation());
    assertThat(one.risks()).isEqualTo(two.risks());
    assertThat(one.whatWouldChangeIt()).isEqualTo(two.whatWouldChangeIt());
  }

  @Test
  void questionsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BookingQuestion.builder(
                        Questions.night(0),
                        Questions.DATE.plusDays(1),
                        Questions.artistSide(),
                        Questions.promoterSide())
                    .build())
        .withMessageContaining("is over");
    Venue small =
        Venue.builder(Questions.VENUE, "Cellar", Questions.venue().timeZone(), 100).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Questions.night(0).in(small, Questions.economics(0)))
        .withMessageContaining("800");
    BookingQuestion euros =
        BookingQuestion.builder(
                Questions.night(0),
                Questions.TODAY,
                ArtistSide.wanting(Money.parse("EUR 1000"), 0),
                Questions.promoterSide())
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BARE.advise(euros))
        .withMessageContaining("currencies are mixed");
  }
}
