package io.gigmate.scoring.booking;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Recommendation;
import io.gigmate.core.explain.Recommendation.Alternative;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.offer.DealOptimizer;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.deal.offer.OfferRequest;
import io.gigmate.scoring.timing.CompetingShow;
import io.gigmate.scoring.timing.CompetingShows;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Says whether to book an artist for a room on a date, and on what terms.
 *
 * <p>The money decides: a night is booked on terms that leave us something, weighed by our risk
 * aversion and within our limits, and that are worth to the artist what there is without them. The
 * score ranks the nights and terms that there are; it does not overrule the money. What a source
 * does not know is named, and is neither for nor against the show.
 *
 * <pre>{@code
 * BookingAdvisor advisor =
 *     BookingAdvisor.builder(AttendanceForecasts.by(model::forecast)).audiences(table).build();
 * BookingAdvice advice = advisor.advise(question);
 * advice.recommendation().choice();
 * }</pre>
 */
public final class BookingAdvisor {
  private static final int STRUCTURES = 3;

  private final Builder sources;

  private BookingAdvisor(Builder sources) {
    this.sources = sources;
  }

  /** Starts an advisor that knows of forecasts and nothing else. */
  public static Builder builder(AttendanceForecasts forecasts) {
    return new Builder(forecasts);
  }

  /** Answers a question. */
  public BookingAdvice advise(BookingQuestion question) {
    Appraisal night = appraise(question, question.night(), question.askedTerms());
    List<Alternative<BookingChoice>> alternatives = new ArrayList<>(otherTerms(question, night));
    for (BookingNight other : question.others()) {
      Appraisal beside = appraise(question, other, null);
      if (beside.choice().verdict() != BookingVerdict.DO_NOT_BOOK) {
        alternatives.add(new Alternative<>(beside.choice(), beside.score().explanation()));
      }
    }
    alternatives.sort(
        Comparator.comparing((Alternative<BookingChoice> each) -> each.choice().score())
            .reversed());
    Confidence confidence = sources.track.confidence(night.choice().verdict());
    return new BookingAdvice(
        question,
        new Recommendation<>(night.choice(), confidence, night.score().explanation(), alternatives),
        night.score(),
        night.forecast(),
        night.fit(),
        night.money(),
        night.risks(),
        night.timing(),
        night.competing(),
        night.offers(),
        night.card().absent(),
        TermBreaks.of(new OurLimits(question.promoterSide()), night));
  }

  private Appraisal appraise(BookingQuestion question, BookingNight night, @Nullable Deal asked) {
    AttendanceForecast forecast = sources.forecasts.forecast(night);
    OfferRequest request =
        new OfferRequest(
            night.economics(),
            forecast.distribution(),
            question.artistSide(),
            question.promoterSide(),
            STRUCTURES);
    OfferOutcome offers = DealOptimizer.recommend(request);
    Decided decided = decide(question, request, offers, asked);
    NightMoney money = decided.money();
    List<BookingRisk> watched =
        sources.risks.stream().map(risk -> risk.look(night, money)).toList();
    AudienceFit fit =
        new FitJudge(sources.taxonomy, sources.audiences)
            .judge(night, question.radius(), question.usualPrices());
    Timing timing = sources.timings.find(night, question.today()).orElse(null);
    List<CompetingShow> competing = competing(night);
    ScoreCard card = new ScoreCard();
    card.audience(fit);
    card.attendance(money.attendance().mean(), night.economics().capacity());
    card.mishaps(watched);
    card.timing(timing);
    card.competition(competing);
    card.view(
        BookingPart.TALENT,
        sources.talent.find(night.artist().id(), question.today()),
        "no view of the artist's momentum was given");
    card.view(
        BookingPart.MARKET,
        sources.market.find(night, question.today()),
        "no view of the market was given");
    BookingScore score = card.score(sources.weights, money);
    return new Appraisal(
        night,
        forecast,
        fit,
        money,
        risks(forecast, money, watched),
        timing,
        competing == null ? List.of() : competing,
        offers,
        card,
        score,
        new BookingChoice(
            decided.verdict(),
            night,
            decided.verdict() == BookingVerdict.DO_NOT_BOOK ? null : money.deal(),
            money,
            score.score(),
            decided.reason()));
  }

  /** The verdict, the terms that it is about, and why. */
  private record Decided(BookingVerdict verdict, NightMoney money, String reason) {}

  private static Decided decide(
      BookingQuestion question, OfferRequest request, OfferOutcome offers, @Nullable Deal asked) {
    Optional<NightMoney> best =
        offers.fold(
            made -> Optional.of(money(request, made.best().deal())), none -> Optional.empty());
    if (asked == null) {
      return best.map(money -> new Decided(BookingVerdict.BOOK, money, leaves("they", money)))
          .orElseGet(
              () -> {
                Money wanted =
                    Money.of(request.show().currency(), request.artistElse(), RoundingMode.HALF_UP);
                Deal least = Deal.of(question.night().artist().name(), new Flat(wanted));
                return new Decided(
                    BookingVerdict.DO_NOT_BOOK, money(request, least), nothing(offers));
              });
    }
    NightMoney money = money(request, asked);
    Optional<String> objection = new OurLimits(question.promoterSide()).objection(money);
    if (objection.isEmpty()) {
      return new Decided(BookingVerdict.BOOK, money, leaves("the terms asked for", money));
    }
    String not = "not on the terms asked for: " + objection.get();
    return best.map(
            other ->
                new Decided(
                    BookingVerdict.BOOK_ON_OTHER_TERMS,
                    other,
                    not + "; " + leaves("those advised", other)))
        .orElseGet(
            () -> new Decided(BookingVerdict.DO_NOT_BOOK, money, not + "; " + nothing(offers)));
  }

  private static NightMoney money(OfferRequest request, Deal deal) {
    return NightMoney.of(request.show(), request.attendance(), deal);
  }

  private static String nothing(OfferOutcome offers) {
    return offers.fold(made -> "there is an offer", none -> none.reason());
  }

  private static String leaves(String terms, NightMoney money) {
    return String.format(
        Locale.ROOT,
        "%s leave %s in expectation, with a loss of money in %.0f %% of such nights",
        terms,
        money.expectedProfit(),
        100 * money.lossProbability());
  }

  private @Nullable List<CompetingShow> competing(BookingNight night) {
    CompetingShows source = sources.competing;
    return source == null
        ? null
        : source.near(night.artist().id(), night.venue().id(), night.date(), night.date());
  }

  /** What is watched, and the loss that the forecast itself tells of. */
  private static List<BookingRisk> risks(
      AttendanceForecast forecast, NightMoney money, List<BookingRisk> watched) {
    List<BookingRisk> risks = new ArrayList<>(watched);
    double loss = Math.max(0, Math.min(1, money.lossProbability()));
    if (loss > 0) {
      risks.add(
          new BookingRisk(
              "a loss, by the forecast",
              loss,
              money.meanLoss(),
              "a smaller guarantee for a larger share, or lower fixed costs",
              "the terms over the distribution of the attendance; the cost is the mean of such"
                  + " nights",
              forecast.confidence()));
    }
    risks.sort(Comparator.comparingDouble(BookingRisk::expectedCost).reversed());
    return risks;
  }

  /** The same night in other structures. */
  private List<Alternative<BookingChoice>> otherTerms(BookingQuestion question, Appraisal night) {
    List<Offer> offers = night.offers().fold(made -> made.offers(), none -> List.of());
    List<Alternative<BookingChoice>> others = new ArrayList<>();
    BookingVerdict verdict =
        question.askedTerms() == null ? BookingVerdict.BOOK : BookingVerdict.BOOK_ON_OTHER_TERMS;
    for (Offer offer : offers) {
      if (!offer.deal().equals(night.choice().terms())) {
        NightMoney money =
            NightMoney.of(night.night().economics(), night.money().attendance(), offer.deal());
        BookingScore score = night.card().score(sources.weights, money);
        others.add(
            new Alternative<>(
                new BookingChoice(
                    verdict,
                    night.night(),
                    offer.deal(),
                    money,
                    score.score(),
                    leaves("they", money)),
                score.explanation()));
      }
    }
    return others;
  }

  /** Collects the sources of an advisor. What is left out is named as absent in every advice. */
  public static final class Builder {
    private final AttendanceForecasts forecasts;
    private BookingWeights weights = BookingWeights.standard();
    private GenreTaxonomy taxonomy = GenreTaxonomy.standard();
    private AudienceProfiles audiences = AudienceProfiles.none();
    private List<RiskWatch> risks = List.of();
    private Timings timings = Timings.none();
    private @Nullable CompetingShows competing;
    private TalentViews talent = TalentViews.none();
    private MarketViews market = MarketViews.none();
    private TrackRecord track = TrackRecord.of(List.of());

    private Builder(AttendanceForecasts forecasts) {
      this.forecasts = forecasts;
    }

    private Builder(Builder other) {
      forecasts = other.forecasts;
      weights = other.weights;
      taxonomy = other.taxonomy;
      audiences = other.audiences;
      risks = other.risks;
      timings = other.timings;
      competing = other.competing;
      talent = other.talent;
      market = other.market;
      track = other.track;
    }

    /** Sets how much each part of the score counts. */
    public Builder weights(BookingWeights value) {
      weights = value;
      return this;
    }

    /** Sets which genres share an audience. */
    public Builder taxonomy(GenreTaxonomy value) {
      taxonomy = value;
      return this;
    }

    /** Sets where audiences come from. */
    public Builder audiences(AudienceProfiles value) {
      audiences = value;
      return this;
    }

    /** Sets the mishaps that are watched. */
    public Builder risks(List<RiskWatch> value) {
      risks = List.copyOf(value);
      return this;
    }

    /** Sets where the timing comes from. */
    public Builder timings(Timings value) {
      timings = value;
      return this;
    }

    /**
     * Sets where competing shows come from. A source that finds none says that none was found; who
     * has no source leaves this out.
     */
    public Builder competing(CompetingShows value) {
      competing = value;
      return this;
    }

    /** Sets where views of artists come from. */
    public Builder talent(TalentViews value) {
      talent = value;
      return this;
    }

    /** Sets where views of the market come from. */
    public Builder market(MarketViews value) {
      market = value;
      return this;
    }

    /** Sets how past advice turned out. */
    public Builder track(TrackRecord value) {
      track = value;
      return this;
    }

    /** Returns the advisor. */
    public BookingAdvisor build() {
      return new BookingAdvisor(new Builder(this));
    }
  }
}
