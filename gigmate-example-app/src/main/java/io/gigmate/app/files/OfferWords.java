package io.gigmate.app.files;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.offer.OfferOutcome.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Why an offer, in sentences whose amounts add up. */
public final class OfferWords {
  private OfferWords() {}

  /**
   * Returns the reasons.
   *
   * @param first whether it is the recommended one
   * @param money an amount as text
   */
  public static List<String> reasons(
      Offer offer, Offers all, boolean first, DoubleFunction<String> money) {
    double gain = offer.artistUtility() - all.artistElse();
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "the artist gains %s over %s without a deal, the promoter %s over nothing: %s"
            .formatted(
                money.apply(gain),
                money.apply(all.artistElse()),
                money.apply(offer.promoterUtility()),
                first ? best(all) : behind(offer, all)));
    reasons.add("to the artist: " + sum(offer.artistReasons(), money));
    reasons.add("to the promoter: " + sum(offer.promoterReasons(), money));
    OptionalDouble split = offer.value().splitTickets();
    if (split.isPresent()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "the share begins to pay at %.0f tickets; a full room pays the artist %s",
              Math.max(0, Math.ceil(split.getAsDouble() - 1e-9)),
              money.apply(offer.value().walkout())));
    }
    if (!offer.exact().equals(offer.deal())) {
      reasons.add("before its numbers were rounded: " + DealFile.text(offer.exact()));
    }
    return reasons;
  }

  private static String best(Offers all) {
    return String.format(
        Locale.ROOT,
        "the largest product of both gains, as Nash's rule asks; no deal of these kinds has one"
            + " %.2f %% larger",
        100 * (1 / (1 - all.gap()) - 1) + 0.005);
  }

  private static String behind(Offer offer, Offers all) {
    Offer best = all.best();
    double product = (offer.artistUtility() - all.artistElse()) * offer.promoterUtility();
    double most = (best.artistUtility() - all.artistElse()) * best.promoterUtility();
    return String.format(
        Locale.ROOT, "a product %.1f %% below the best offer's", 100 * (1 - product / most));
  }

  private static String sum(Explanation explanation, DoubleFunction<String> money) {
    double minor = Math.pow(10, places(money));
    String terms =
        explanation.factors().stream()
            .filter(factor -> factor.contribution() != 0)
            .map(factor -> term(factor, minor, money))
            .collect(Collectors.joining(" "));
    return money.apply(explanation.answer() / minor)
        + " = "
        + (terms.startsWith("+ ") ? terms.substring(2) : terms);
  }

  private static String term(Factor factor, double minor, DoubleFunction<String> money) {
    double amount = factor.contribution() / minor;
    return "%s %s %s (%s)"
        .formatted(
            amount < 0 ? "−" : "+",
            money.apply(Math.abs(amount)),
            factor.name(),
            factor.evidence());
  }

  private static int places(DoubleFunction<String> money) {
    String zero = money.apply(0);
    int point = zero.indexOf('.');
    return point < 0 ? 0 : zero.length() - point - 1;
  }
}
