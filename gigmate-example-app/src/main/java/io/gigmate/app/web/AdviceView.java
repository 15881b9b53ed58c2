package io.gigmate.app.web;

import io.gigmate.app.web.ArtistCard.Fact;
import io.gigmate.core.event.Event;
import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Recommendation.Alternative;
import io.gigmate.core.venue.Venue;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.attendance.ShowOutcome;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.BookingAdvice;
import io.gigmate.scoring.booking.BookingChoice;
import io.gigmate.scoring.booking.BookingScore;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.booking.NightMoney;
import io.gigmate.scoring.booking.Timing;
import io.gigmate.scoring.booking.TrackRecord;
import io.gigmate.scoring.booking.desk.AdviceOutcome.Advised;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.BreakPoint;
import io.gigmate.scoring.deal.offer.CounterRange;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An advice as it stands on the page of an artist. */
public record AdviceView(
    String id,
    String night,
    String verdict,
    boolean books,
    String terms,
    String reason,
    int score,
    List<Part> parts,
    String confidence,
    List<Tile> tiles,
    List<Fact> money,
    List<Fact> fit,
    String forecast,
    List<Fact> comparable,
    List<OfferLine> offers,
    String noOffer,
    List<RiskLine> risks,
    String timing,
    List<String> competing,
    List<String> clashes,
    List<Other> alternatives,
    List<String> changes,
    List<Fact> assumed,
    List<Fact> absent) {
  private static final int COLOURS = 5;
  private static final int COMPARABLE = 5;

  /** A part of the score and where it begins in the bar; the points of all add up to it. */
  public record Part(String name, int points, int from, String colour, String evidence) {}

  /** A figure that is looked for first. */
  public record Tile(String name, String figure, String beside) {}

  /** Terms that can be offered, and how far their amounts can move. */
  public record OfferLine(String terms, String ours, String theirs, String loss, String counter) {}

  /** Something that may go wrong. */
  public record RiskLine(
      String name, String probability, String cost, String mitigation, String evidence) {}

  /** Another date, room or structure. */
  public record Other(int score, String night, String terms, String reason) {}

  static AdviceView of(Advised advised, TrackRecord track) {
    LossChance loss = new LossChance(track);
    BookingAdvice advice = advised.advice();
    BookingChoice choice = advice.recommendation().choice();
    CurrencyUnit currency = advice.money().economics().currency();
    return new AdviceView(
        advised.kept().id().value(),
        night(choice),
        verdict(choice.verdict()),
        choice.verdict() != BookingVerdict.DO_NOT_BOOK,
        terms(choice.terms()),
        Wording.label(choice.reason()),
        choice.score().points(),
        parts(advice.score()),
        confidence(advice.recommendation().confidence()),
        tiles(advised),
        money(advice.money(), loss),
        advice.fit().parts().stream()
            .map(
                part ->
                    new Fact(
                        Wording.label(part.name()) + " " + Wording.percent(part.share()),
                        part.evidence()))
            .toList(),
        confidence(advice.forecast().confidence()),
        advice.forecast().comparable().stream()
            .limit(COMPARABLE)
            .map(AdviceView::comparable)
            .toList(),
        advice
            .offers()
            .fold(
                made -> made.offers().stream().map(one -> offer(one, currency, loss)).toList(),
                none -> List.of()),
        advice.offers().fold(made -> "", none -> none.reason()),
        advice.risks().stream()
            .map(
                risk ->
                    new RiskLine(
                        Wording.label(risk.name()),
                        Wording.percent(risk.probability()),
                        signed(risk.cost()),
                        risk.mitigation(),
                        risk.evidence() + "; " + confidence(risk.confidence())))
            .toList(),
        timing(advice.timing()),
        advice.competing().stream()
            .map(
                show -> show.name() + ", takes " + Wording.percent(show.share()) + " by assumption")
            .toList(),
        advised.clashes().stream().map(event -> clash(event, choice)).toList(),
        advice.recommendation().alternatives().stream().map(AdviceView::other).toList(),
        advice.whatWouldChangeIt().stream().map(BreakPoint::sentence).toList(),
        facts(advised.assumed()),
        facts(advice.absent()));
  }

  private static Fact comparable(ShowOutcome past) {
    String who = past.show().artist() == null ? "" : ", " + past.show().artist();
    String where = past.show().place() == null ? "" : ", " + past.show().place();
    return new Fact(
        past.show().date() + who + where, Wording.count(past.attendance(), "person", "people"));
  }

  static String verdict(BookingVerdict verdict) {
    return switch (verdict) {
      case BOOK -> "Book it";
      case BOOK_ON_OTHER_TERMS -> "Book it on other terms";
      case DO_NOT_BOOK -> "Do not book it";
    };
  }

  private static String night(BookingChoice choice) {
    Venue room = choice.night().venue();
    return room.name() + ", " + Wording.day(choice.night().date());
  }

  private static String terms(@Nullable Deal deal) {
    return deal == null ? "" : Shorthand.print(deal);
  }

  private static List<Part> parts(BookingScore score) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (BookingScore.Part part : score.parts()) {
      String colour = "f" + (parts.size() % COLOURS + 1);
      parts.add(
          new Part(
              Wording.label(part.part().code()), part.points(), from, colour, part.evidence()));
      from += part.points();
    }
    return parts;
  }

  static String confidence(Confidence confidence) {
    Confidence.Bounds bounds = confidence.bounds();
    if (bounds == null) {
      return confidence.probability() == 0
          ? confidence.basis()
          : confidence.percent() + "% (no range was measured), " + confidence.basis();
    }
    return confidence.percent()
        + "% ("
        + Wording.percent(bounds.low())
        + " to "
        + Wording.percent(bounds.high())
        + "), "
        + confidence.basis();
  }

  private static List<Tile> tiles(Advised advised) {
    NightMoney money = advised.advice().money();
    AttendanceInterval range = advised.kept().said().interval80();
    return List.of(
        new Tile(
            "Expected attendance",
            Wording.count(Math.round(money.attendance().mean())),
            Wording.count(Math.round(range.lower()))
                + " to "
                + Wording.count(Math.round(range.upper()))
                + " in 8 of 10 nights"),
        new Tile(
            "Expected revenue",
            signed(money.expectedRevenue()),
            "tickets at " + Wording.price(money.economics().ticketPrice())),
        new Tile(
            "Expected result",
            signed(money.expectedProfit()),
            signed(money.profitAt(0.1))
                + " to "
                + signed(money.profitAt(0.9))
                + " in 8 of 10 nights"),
        new Tile(
            "Sell-out probability",
            Wording.percent(money.selloutProbability()),
            "of "
                + Wording.count(money.economics().capacity(), "ticket", "tickets")
                + "; not enough data yet for a range"));
  }

  private static List<Fact> money(NightMoney money, LossChance loss) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("To the artist", signed(money.expectedPayout()) + " expected"));
    facts.add(new Fact("A loss", Wording.label(loss.sentence(money.lossProbability()))));
    facts.add(
        new Fact(
            "Pays from",
            money.breakEven().isPresent()
                ? Wording.count(money.breakEven().getAsInt(), "ticket", "tickets")
                : "no number of tickets"));
    facts.add(new Fact("A full house brings", signed(money.fullHouse())));
    return facts;
  }

  static String signed(Money money) {
    return money.isNegative() ? "\u2212" + Wording.price(money.negated()) : amount(money);
  }

  private static String amount(Money money) {
    return money.isZero() ? "0" : Wording.price(money);
  }

  private static OfferLine offer(Offer offer, CurrencyUnit currency, LossChance loss) {
    return new OfferLine(
        terms(offer.deal()),
        signed(Money.of(currency, offer.value().expectedPromoter(), RoundingMode.HALF_EVEN)),
        signed(Money.of(currency, offer.value().expectedArtist(), RoundingMode.HALF_EVEN)),
        loss.of(offer.value().lossProbability()),
        counter(offer.counterRange()));
  }

  private static String counter(CounterRange range) {
    List<String> parts = new ArrayList<>();
    add(parts, "guarantee", range.guarantee(), AdviceView::amount);
    add(parts, "share", range.share(), AdviceView::percent);
    add(parts, "bonus", range.bonus(), AdviceView::amount);
    return parts.isEmpty() ? "nothing can move" : String.join("; ", parts);
  }

  private static String percent(Portion share) {
    return share.percent() + "%";
  }

  private static <T> void add(
      List<String> parts,
      String what,
      CounterRange.@Nullable Range<T> range,
      Function<T, String> text) {
    if (range != null) {
      parts.add(what + " " + text.apply(range.low()) + " to " + text.apply(range.high()));
    }
  }

  private static String timing(@Nullable Timing timing) {
    return timing == null
        ? ""
        : signed(timing.onTheDate().value())
            + " on the date; the best is "
            + Wording.day(timing.window().best().date())
            + " with "
            + signed(timing.window().best().value());
  }

  private static String clash(Event event, BookingChoice choice) {
    return event.venue().equals(choice.night().venue().id())
        ? "the room has a show that day: " + event.title()
        : "the artist plays elsewhere that day";
  }

  private static Other other(Alternative<BookingChoice> other) {
    BookingChoice choice = other.choice();
    return new Other(
        choice.score().points(), night(choice), terms(choice.terms()), choice.reason());
  }

  private static List<Fact> facts(List<Absence> absences) {
    return absences.stream().map(each -> new Fact(Wording.label(each.what()), each.why())).toList();
  }
}
