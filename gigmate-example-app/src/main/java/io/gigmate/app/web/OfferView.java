package io.gigmate.app.web;

import io.gigmate.adapters.http.deal.OfferWords;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.BreakPoint;
import io.gigmate.scoring.deal.offer.CounterRange;
import io.gigmate.scoring.deal.offer.FrontierPoint;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.deal.offer.OfferOutcome.DoNotBook;
import io.gigmate.scoring.deal.offer.OfferOutcome.Offers;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What to offer, as the page shows it.
 *
 * @param verdict the answer in a sentence
 * @param currency of all amounts
 * @param offers the recommended first; none where there is nothing to offer
 * @param frontier deals with which neither side can have more unless the other has less
 * @param chart the same as a drawing; null where there is none
 * @param changes what would change the answer
 * @param notes what is worth saying of the request
 */
public record OfferView(
    String verdict,
    String currency,
    List<Proposal> offers,
    List<Row> frontier,
    @Nullable FrontierChart chart,
    List<String> changes,
    List<String> notes) {
  /** Before the deal in exact numbers, which the page writes as people do. */
  private static final String EXACT = "before its numbers were rounded";

  /** An offer with all that is said of it. */
  public record Proposal(String terms, List<Figure> figures, List<String> reasons) {}

  /** An amount and what it is. */
  public record Figure(String label, String value) {}

  /** A point of the frontier. */
  public record Row(String terms, String artist, String promoter, String loss) {}

  static OfferView of(OfferOutcome outcome, CurrencyUnit currency, List<String> notes) {
    return outcome.fold(
        offers -> offers(offers, currency, notes), none -> doNotBook(none, currency, notes));
  }

  private static OfferView offers(Offers offers, CurrencyUnit currency, List<String> notes) {
    List<Proposal> proposals = new ArrayList<>();
    for (Offer offer : offers.offers()) {
      proposals.add(proposal(offer, offers, currency));
    }
    return new OfferView(
        "Offer " + proposals.get(0).terms() + ".",
        currency.getCode(),
        proposals,
        offers.frontier().stream().map(point -> row(point, currency)).toList(),
        FrontierChart.of(offers),
        sentences(offers.whatWouldChangeIt()),
        notes);
  }

  private static OfferView doNotBook(DoNotBook none, CurrencyUnit currency, List<String> notes) {
    return new OfferView(
        "Do not book: " + none.reason() + ".",
        currency.getCode(),
        List.of(),
        List.of(),
        null,
        sentences(none.whatWouldChangeIt()),
        notes);
  }

  private static List<String> sentences(List<BreakPoint> points) {
    return points.stream().map(BreakPoint::sentence).toList();
  }

  private static Proposal proposal(Offer offer, Offers all, CurrencyUnit currency) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("Artist expects", amount(offer.value().expectedArtist(), currency)));
    figures.add(new Figure("We expect", amount(offer.value().expectedPromoter(), currency)));
    figures.add(new Figure("We lose in", percent(offer.value().lossProbability()) + " of nights"));
    figures.add(new Figure("Our worst tenth", amount(offer.value().meanOfWorstTenth(), currency)));
    OptionalDouble split = offer.value().splitPoint();
    if (split.isPresent()) {
      figures.add(new Figure("Split point", amount(split.getAsDouble(), currency)));
    }
    figures.addAll(counter(offer.counterRange()));
    List<String> reasons = new ArrayList<>();
    for (String reason :
        OfferWords.reasons(offer, all, offer.equals(all.best()), value -> plain(value, currency))) {
      reasons.add(
          reason.startsWith(EXACT) ? EXACT + ": " + Shorthand.print(offer.exact()) : reason);
    }
    return new Proposal(Shorthand.print(offer.deal()), figures, reasons);
  }

  private static Row row(FrontierPoint point, CurrencyUnit currency) {
    return new Row(
        Shorthand.print(point.deal()),
        amount(point.artistUtility(), currency),
        amount(point.promoterUtility(), currency),
        percent(point.lossProbability()));
  }

  private static List<Figure> counter(CounterRange range) {
    List<Figure> figures = new ArrayList<>();
    add(figures, "Guarantee", range.guarantee(), Wording::amount);
    add(figures, "Sum a ticket", range.perTicket(), Wording::amount);
    add(figures, "Share", range.share(), OfferView::share);
    add(figures, "Share above", range.shareAbove(), OfferView::share);
    add(figures, "Bonus", range.bonus(), Wording::amount);
    return figures;
  }

  private static <T> void add(
      List<Figure> figures,
      String what,
      CounterRange.@Nullable Range<T> range,
      Function<T, String> text) {
    if (range != null) {
      figures.add(
          new Figure(
              what + " may be", text.apply(range.low()) + " to " + text.apply(range.high())));
    }
  }

  private static String share(Portion share) {
    return share.percent() + "%";
  }

  private static String percent(double share) {
    return Wording.percent(share);
  }

  private static String amount(double value, CurrencyUnit currency) {
    return Wording.amount(Money.of(currency, value, RoundingMode.HALF_UP));
  }

  private static String plain(double value, CurrencyUnit currency) {
    return Money.of(currency, value, RoundingMode.HALF_UP).getAmount().toPlainString();
  }
}
