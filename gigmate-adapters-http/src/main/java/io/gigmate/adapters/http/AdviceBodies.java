package io.gigmate.adapters.http;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Recommendation.Alternative;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AudienceFit;
import io.gigmate.scoring.booking.BookingAdvice;
import io.gigmate.scoring.booking.BookingChoice;
import io.gigmate.scoring.booking.BookingRisk;
import io.gigmate.scoring.booking.BookingScore;
import io.gigmate.scoring.booking.NightMoney;
import io.gigmate.scoring.booking.Timing;
import io.gigmate.scoring.booking.desk.AdviceOutcome.Advised;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.offer.BreakPoint;
import io.gigmate.scoring.deal.offer.CounterRange;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import io.gigmate.scoring.timing.CompetingShow;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An advice as JSON; see {@link Bodies}. Amounts are texts in the currency that is stated. */
final class AdviceBodies {
  private AdviceBodies() {}

  record Advice(
      String adviceId,
      String artistId,
      String venueId,
      String date,
      String verdict,
      @Nullable String terms,
      String reason,
      int score,
      Sure confidence,
      List<Part> parts,
      List<Fit> fit,
      Crowd attendance,
      NightBody money,
      List<OfferBody> offers,
      @Nullable String noOffer,
      List<Risk> risks,
      @Nullable When timing,
      List<CompetingBody> competing,
      List<BookingBodies.Upcoming> clashes,
      List<Other> alternatives,
      List<String> whatWouldChangeIt,
      List<Absence> assumed,
      List<Absence> absent) {
    static Advice of(Advised advised) {
      BookingAdvice advice = advised.advice();
      BookingChoice choice = advice.recommendation().choice();
      CurrencyUnit currency = advice.money().economics().currency();
      return new Advice(
          advised.kept().id().value(),
          advised.kept().artist().value(),
          advised.kept().venue().value(),
          advised.kept().date().toString(),
          choice.verdict().code(),
          shorthand(choice.terms()),
          choice.reason(),
          choice.score().points(),
          Sure.of(advice.recommendation().confidence()),
          advice.score().parts().stream().map(Part::of).toList(),
          advice.fit().parts().stream().map(Fit::of).toList(),
          Crowd.of(advised),
          NightBody.of(advice.money()),
          advice
              .offers()
              .fold(
                  made -> made.offers().stream().map(one -> OfferBody.of(one, currency)).toList(),
                  none -> List.of()),
          advice.offers().fold(made -> null, none -> none.reason()),
          advice.risks().stream().map(Risk::of).toList(),
          advice.timing() == null ? null : When.of(advice.timing()),
          advice.competing().stream().map(CompetingBody::of).toList(),
          advised.clashes().stream().map(BookingBodies.Upcoming::of).toList(),
          advice.recommendation().alternatives().stream().map(Other::of).toList(),
          advice.whatWouldChangeIt().stream().map(BreakPoint::sentence).toList(),
          advised.assumed(),
          advice.absent());
    }
  }

  private static @Nullable String shorthand(@Nullable Deal deal) {
    return deal == null ? null : Shorthand.print(deal);
  }

  static String plain(Money money) {
    return money.getAmount().toPlainString();
  }

  /** The bounds are null where the probability was not measured. */
  record Sure(double probability, @Nullable Double low95, @Nullable Double high95, String basis) {
    static Sure of(Confidence confidence) {
      Confidence.Bounds bounds = confidence.bounds();
      return new Sure(
          confidence.probability(),
          bounds == null ? null : (Double) bounds.low(),
          bounds == null ? null : (Double) bounds.high(),
          confidence.basis());
    }
  }

  record Part(String part, int points, double share, String evidence) {
    static Part of(BookingScore.Part part) {
      return new Part(part.part().code(), part.points(), part.share(), part.evidence());
    }
  }

  record Fit(String part, double share, String evidence) {
    static Fit of(AudienceFit.Part part) {
      return new Fit(part.name(), part.share(), part.evidence());
    }
  }

  record Crowd(
      double expected,
      double low80,
      double high80,
      double selloutProbability,
      int knownShows,
      Sure confidence) {
    static Crowd of(Advised advised) {
      NightMoney money = advised.advice().money();
      AttendanceForecast forecast = advised.advice().forecast();
      return new Crowd(
          money.attendance().mean(),
          advised.kept().said().interval80().lower(),
          advised.kept().said().interval80().upper(),
          money.selloutProbability(),
          forecast.knownShows(),
          Sure.of(forecast.confidence()));
    }
  }

  record NightBody(
      String currency,
      int capacity,
      String ticketPrice,
      String expectedRevenue,
      String expectedProfit,
      String lowProfit,
      String highProfit,
      String expectedPayout,
      double lossProbability,
      @Nullable Integer breakEvenTickets) {
    static NightBody of(NightMoney money) {
      OptionalInt breakEven = money.breakEven();
      return new NightBody(
          money.economics().currency().getCode(),
          money.economics().capacity(),
          plain(money.economics().ticketPrice()),
          plain(money.expectedRevenue()),
          plain(money.expectedProfit()),
          plain(money.profitAt(0.1)),
          plain(money.profitAt(0.9)),
          plain(money.expectedPayout()),
          money.lossProbability(),
          breakEven.isPresent() ? (Integer) breakEven.getAsInt() : null);
    }
  }

  record OfferBody(
      String terms,
      String expectedArtist,
      String expectedPromoter,
      double lossProbability,
      Counter counter) {
    static OfferBody of(Offer offer, CurrencyUnit currency) {
      return new OfferBody(
          Shorthand.print(offer.deal()),
          plain(Money.of(currency, offer.value().expectedArtist(), RoundingMode.HALF_EVEN)),
          plain(Money.of(currency, offer.value().expectedPromoter(), RoundingMode.HALF_EVEN)),
          offer.value().lossProbability(),
          Counter.of(offer.counterRange()));
    }
  }

  /** How far each amount can move; null where the deal has none. */
  record Counter(@Nullable Range guarantee, @Nullable Range share, @Nullable Range bonus) {
    static Counter of(CounterRange range) {
      return new Counter(
          Range.of(range.guarantee(), AdviceBodies::plain),
          Range.of(range.share(), share -> share.value().toPlainString()),
          Range.of(range.bonus(), AdviceBodies::plain));
    }
  }

  record Range(String low, String high) {
    static <T> @Nullable Range of(CounterRange.@Nullable Range<T> range, Function<T, String> text) {
      return range == null ? null : new Range(text.apply(range.low()), text.apply(range.high()));
    }
  }

  record Risk(
      String name,
      double probability,
      String cost,
      String mitigation,
      String evidence,
      Sure confidence) {
    static Risk of(BookingRisk risk) {
      return new Risk(
          risk.name(),
          risk.probability(),
          plain(risk.cost()),
          risk.mitigation(),
          risk.evidence(),
          Sure.of(risk.confidence()));
    }
  }

  record When(String worth, String bestDate, String bestWorth, double share) {
    static When of(Timing timing) {
      return new When(
          plain(timing.onTheDate().value()),
          timing.window().best().date().toString(),
          plain(timing.window().best().value()),
          timing.share());
    }
  }

  record CompetingBody(String name, String date, double share) {
    static CompetingBody of(CompetingShow show) {
      return new CompetingBody(show.name(), show.date().toString(), show.share());
    }
  }

  record Other(int score, String venueId, String date, @Nullable String terms, String reason) {
    static Other of(Alternative<BookingChoice> other) {
      BookingChoice choice = other.choice();
      return new Other(
          choice.score().points(),
          choice.night().venue().id().value(),
          choice.night().date().toString(),
          shorthand(choice.terms()),
          choice.reason());
    }
  }
}
