package io.gigmate.adapters.http.deal;

import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.scoring.deal.offer.BreakPoint;
import io.gigmate.scoring.deal.offer.CounterRange;
import io.gigmate.scoring.deal.offer.FrontierPoint;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.deal.offer.OfferOutcome.DoNotBook;
import io.gigmate.scoring.deal.offer.OfferOutcome.Offers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What to offer as JSON, in one form only. */
public final class OfferJson {
  private final CurrencyUnit currency;
  private final List<String> notes;

  private OfferJson(CurrencyUnit currency, List<String> notes) {
    this.currency = currency;
    this.notes = notes;
  }

  /** Returns the answer in the currency of the request. */
  public static String text(OfferOutcome outcome, CurrencyUnit currency) {
    return text(outcome, currency, List.of());
  }

  /**
   * Returns the answer.
   *
   * @param notes what is worth saying of the request; left out where there are none
   */
  public static String text(OfferOutcome outcome, CurrencyUnit currency, List<String> notes) {
    OfferJson json = new OfferJson(currency, notes);
    return outcome.fold(json::offers, json::doNotBook);
  }

  private String offers(Offers offers) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < offers.offers().size(); i++) {
      items.add(offer(offers.offers().get(i), offers, i == 0));
    }
    return answer(
        "\"offer\"",
        "[\n" + String.join(",\n", items) + "\n  ]",
        lines(offers.frontier(), this::point),
        "\"" + gap(offers.gap()) + "\"",
        offers.whatWouldChangeIt());
  }

  /** The reason also comes first of what would change it, for readers of those keys alone. */
  private String doNotBook(DoNotBook answer) {
    List<BreakPoint> changes = new ArrayList<>();
    changes.add(new BreakPoint("reason", 0, answer.reason()));
    changes.addAll(answer.whatWouldChangeIt());
    String decision = "\"do_not_book\",\n  \"reason\": " + CanonicalJson.write(answer.reason());
    return answer(decision, "[]", "[]", "null", changes);
  }

  private String answer(
      String decision, String offers, String frontier, String gap, List<BreakPoint> changes) {
    return """
        {
          "decision": %s,
          "offers": %s,
          "frontier": %s,
          "gap": %s,
          "what_would_change_it": %s%s
        }
        """
        .formatted(
            decision,
            offers,
            frontier,
            gap,
            lines(changes, point -> CanonicalJson.write(point.sentence())),
            notes.isEmpty() ? "" : ",\n  \"notes\": " + lines(notes, CanonicalJson::write));
  }

  private static <E> String lines(List<E> items, Function<E, String> item) {
    return items.isEmpty()
        ? "[]"
        : items.stream().map(item).collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
  }

  private String offer(Offer offer, Offers all, boolean first) {
    List<String> reasons = OfferWords.reasons(offer, all, first, this::money);
    return """
            {
              "deal": %s,
              "expected_artist": %s,
              "expected_promoter": %s,
              "loss_probability": "%s",
              "cvar10": %s,
              "utility_artist": %s,
              "utility_promoter": %s,
              "split_point": %s,
              "reasons": [
                %s
              ],
              "counter_range": %s
            }"""
        .formatted(
            DealJson.text(offer.deal()),
            quoted(offer.value().expectedArtist()),
            quoted(offer.value().expectedPromoter()),
            share(offer.value().lossProbability()),
            quoted(offer.value().meanOfWorstTenth()),
            quoted(offer.artistUtility()),
            quoted(offer.promoterUtility()),
            offer.value().splitPoint().isPresent()
                ? quoted(offer.value().splitPoint().getAsDouble())
                : "null",
            reasons.stream().map(CanonicalJson::write).collect(Collectors.joining(",\n    ")),
            range(offer.counterRange()))
        .indent(4)
        .stripTrailing();
  }

  private static String range(CounterRange range) {
    List<String> entries = new ArrayList<>();
    add(entries, "guarantee", range.guarantee(), amount -> amount.getAmount().toPlainString());
    add(entries, "per_ticket", range.perTicket(), amount -> amount.getAmount().toPlainString());
    add(entries, "share", range.share(), share -> share.value().setScale(4).toPlainString());
    add(
        entries,
        "share_above",
        range.shareAbove(),
        share -> share.value().setScale(4).toPlainString());
    add(entries, "bonus", range.bonus(), amount -> amount.getAmount().toPlainString());
    return "{" + String.join(", ", entries) + "}";
  }

  private static <T> void add(
      List<String> entries,
      String key,
      CounterRange.@Nullable Range<T> range,
      Function<T, String> text) {
    if (range != null) {
      entries.add(
          "\"%s\": {\"low\": \"%s\", \"high\": \"%s\"}"
              .formatted(key, text.apply(range.low()), text.apply(range.high())));
    }
  }

  private String point(FrontierPoint point) {
    return "{\"deal\": %s, \"expected_artist\": %s, \"expected_promoter\": %s, \"utility_artist\": %s, \"utility_promoter\": %s, \"loss_probability\": \"%s\"}"
        .formatted(
            DealJson.text(point.deal()),
            quoted(point.expectedArtist()),
            quoted(point.expectedPromoter()),
            quoted(point.artistUtility()),
            quoted(point.promoterUtility()),
            share(point.lossProbability()));
  }

  private String quoted(double amount) {
    return "\"" + money(amount) + "\"";
  }

  private String money(double amount) {
    return Money.of(currency, amount, RoundingMode.HALF_UP).getAmount().toPlainString();
  }

  private static String share(double probability) {
    return BigDecimal.valueOf(probability).setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  /** Rounded up: what is stated is a bound. */
  private static String gap(double gap) {
    return BigDecimal.valueOf(gap).setScale(6, RoundingMode.CEILING).toPlainString();
  }
}
