package io.gigmate.app.cli;

import io.gigmate.adapters.http.deal.OfferWords;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.DealTerms.PerTicket;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.offer.BreakPoint;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.deal.offer.OfferOutcome.DoNotBook;
import io.gigmate.scoring.deal.offer.OfferOutcome.Offers;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What to offer as text: a line for each offer, the reasons of the first, and what changes it. */
final class OfferTable {
  private final CurrencyUnit currency;
  private final StringBuilder out = new StringBuilder();

  private OfferTable(CurrencyUnit currency) {
    this.currency = currency;
  }

  static String of(OfferOutcome outcome, CurrencyUnit currency) {
    OfferTable table = new OfferTable(currency);
    return outcome.fold(table::offers, table::doNotBook);
  }

  private String offers(Offers offers) {
    List<List<String>> rows =
        new java.util.ArrayList<>(
            List.of(List.of("offer", "artist", "promoter", "loss", "worst tenth")));
    for (Offer offer : offers.offers()) {
      rows.add(
          List.of(
              words(offer.deal()),
              money(offer.value().expectedArtist()),
              money(offer.value().expectedPromoter()),
              String.format(Locale.ROOT, "%.1f %%", 100 * offer.value().lossProbability()),
              money(offer.value().meanOfWorstTenth())));
    }
    int wide = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
    for (List<String> row : rows) {
      out.append(
          String.format(
                  Locale.ROOT,
                  "%-" + wide + "s %12s %12s %8s %12s",
                  row.get(0),
                  row.get(1),
                  row.get(2),
                  row.get(3),
                  row.get(4))
              .stripTrailing());
      out.append('\n');
    }
    out.append('\n');
    OfferWords.reasons(offers.best(), offers, true, this::money)
        .forEach(reason -> out.append(reason).append('\n'));
    changes(offers.whatWouldChangeIt());
    return out.toString();
  }

  private String doNotBook(DoNotBook answer) {
    out.append("do not book: ").append(answer.reason()).append('\n');
    changes(answer.whatWouldChangeIt());
    return out.toString();
  }

  private void changes(List<BreakPoint> points) {
    if (!points.isEmpty()) {
      out.append("\nwhat would change it\n");
      points.forEach(point -> out.append("  ").append(point.sentence()).append('\n'));
    }
  }

  private String words(Deal deal) {
    StringBuilder words = new StringBuilder(words(deal.terms()));
    for (Bonus bonus : deal.bonuses()) {
      Threshold threshold = bonus.threshold();
      String amount = bonus.pay() instanceof Pay.Amount fixed ? plain(fixed.amount()) : "";
      words.append(" + ").append(amount);
      words.append(
          threshold == null
              ? " when sold out"
              : " from " + threshold.value().toPlainString() + " " + bonus.metric().words());
    }
    return words.toString();
  }

  private static String words(DealTerms terms) {
    if (terms instanceof Flat flat) {
      return "flat " + plain(flat.guarantee());
    }
    if (terms instanceof Door door) {
      return door.share().percent() + " % of the " + door.base().words();
    }
    if (terms instanceof Versus versus) {
      return plain(versus.guarantee())
          + " vs "
          + versus.share().percent()
          + " % of the "
          + versus.base().words();
    }
    if (terms instanceof PerTicket each) {
      return plain(each.amount()) + " a ticket";
    }
    if (!(terms instanceof Plus plus)) {
      return Shorthand.print(terms, null);
    }
    String beyond = plus.place() == GuaranteePlace.INSIDE_SPLIT ? " beyond the guarantee" : "";
    return plain(plus.guarantee())
        + " + "
        + plus.share().percent()
        + " % of the "
        + plus.base().words()
        + beyond;
  }

  private static String plain(Money amount) {
    return amount.getAmount().toPlainString();
  }

  private String money(double amount) {
    return plain(Money.of(currency, amount, RoundingMode.HALF_UP));
  }
}
