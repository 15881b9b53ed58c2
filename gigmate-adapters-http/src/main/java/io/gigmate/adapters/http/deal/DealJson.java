package io.gigmate.adapters.http.deal;

import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.BuyOut;
import io.gigmate.scoring.deal.DealTerms.CoPromotion;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.DealTerms.PerTicket;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Ratchet;
import io.gigmate.scoring.deal.DealTerms.Rental;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.DealTerms.Walkout;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.TicketCount;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Merch;
import io.gigmate.scoring.deal.shorthand.Reading;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Ambiguous;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Way;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A deal as JSON: what may stand among the deals of a sheet. */
public final class DealJson {
  private final List<String> entries = new ArrayList<>();

  private DealJson() {}

  /**
   * Returns the deal as one object; where the line says more than a deal holds, the part of a sheet
   * that it says.
   *
   * @param stated the currency where it is to be stated; null where it is known
   */
  public static String text(Reading reading, @Nullable CurrencyUnit stated) {
    DealTerms terms = reading.terms();
    if (terms == null || !reading.night().isEmpty()) {
      return sheet(reading, stated);
    }
    DealJson deal = deal(terms, reading);
    deal.text("currency", stated == null ? null : stated.getCode());
    return deal.text();
  }

  /**
   * Returns the part of a sheet that a line says.
   *
   * @param stated the currency where it is to be stated; null where it is known
   */
  public static String sheet(Reading reading, @Nullable CurrencyUnit stated) {
    DealJson sheet = new DealJson();
    sheet.text("currency", stated == null ? null : stated.getCode());
    DealTerms terms = reading.terms();
    if (terms != null) {
      sheet.entry("deals", "[" + deal(terms, reading).text() + "]");
    }
    sheet.money("expense_cap", reading.night().expenseCap());
    Portion house = reading.night().merchHouseShare();
    if (house != null) {
      sheet.entry("merch", "{\"house_share\": \"" + plain(house) + "\"}");
    }
    List<String> partners = new ArrayList<>();
    for (Portion share : reading.night().partners()) {
      char name = (char) ('A' + partners.size());
      partners.add("{\"name\": \"%s\", \"share\": \"%s\"}".formatted(name, plain(share)));
    }
    if (!partners.isEmpty()) {
      sheet.entry("partners", "[" + String.join(", ", partners) + "]");
    }
    return sheet.text();
  }

  private static DealJson deal(DealTerms terms, Reading reading) {
    DealJson deal = of(terms);
    deal.bonuses(reading.bonuses());
    deal.money("expenses", reading.statedExpenses());
    return deal;
  }

  /** Returns the structure and the bonuses of a deal as one object. */
  static String text(Deal deal) {
    DealJson file = of(deal.terms());
    file.bonuses(deal.bonuses());
    return file.text();
  }

  private void bonuses(List<Bonus> bonuses) {
    if (!bonuses.isEmpty()) {
      entry(
          "bonuses",
          bonuses.stream().map(DealJson::bonus).collect(Collectors.joining(", ", "[", "]")));
    }
  }

  private static String bonus(Bonus bonus) {
    Threshold threshold = bonus.threshold();
    String from =
        threshold == null
            ? ""
            : "\"%s\": \"%s\", "
                .formatted(
                    threshold.inclusive() ? "at_least" : "above",
                    threshold.value().toPlainString());
    return "{\"metric\": \"%s\", %s%s, \"mode\": \"%s\"}"
        .formatted(bonus.metric().code(), from, pay(bonus.pay()), bonus.mode().code());
  }

  /** Returns the readings with what each pays on the example night. */
  public static String text(Ambiguous ambiguous) {
    DealSheet night = ambiguous.night();
    String example =
        "%s tickets at %s, a fee of %s a ticket and %s %% tax in the price, expenses of a quarter of the gross"
            .formatted(
                night.tickets().get(0).sold(), plain(night.tickets().get(0).price()), "1", "6");
    Merch merch = night.merch();
    if (merch != null) {
      example += ", merch of " + plain(merch.gross());
    }
    String readings =
        ambiguous.ways().stream().map(DealJson::way).collect(Collectors.joining(",\n    "));
    return "{\n  \"readings\": [\n    %s\n  ],\n  \"example\": %s,\n  \"currency\": \"%s\",\n  \"difference\": %s\n}"
        .formatted(
            readings,
            CanonicalJson.write(example),
            night.currency().getCode(),
            json(ambiguous.difference()));
  }

  private static String way(Way way) {
    return "{\"deal\": %s, \"words\": %s, \"pays\": %s}"
        .formatted(text(way.reading(), null), CanonicalJson.write(way.words()), json(way.pays()));
  }

  private static DealJson of(DealTerms terms) {
    DealJson deal = new DealJson();
    deal.text("kind", terms.kind());
    deal.add(terms);
    return deal;
  }

  private void add(DealTerms terms) {
    if (terms instanceof Flat flat) {
      money("guarantee", flat.guarantee());
    } else if (terms instanceof BuyOut buyOut) {
      money("amount", buyOut.amount());
    } else if (terms instanceof Door door) {
      share(door.share(), door.base());
      profit(door.profit());
    } else if (terms instanceof PerTicket perTicket) {
      money("amount", perTicket.amount());
      text("metric", perTicket.metric().code());
    } else if (terms instanceof Versus versus) {
      money("guarantee", versus.guarantee());
      share(versus.share(), versus.base());
      profit(versus.profit());
    } else if (terms instanceof Plus plus) {
      plus(plus);
    } else if (terms instanceof Tiered tiered) {
      text("metric", tiered.metric().code());
      text("mode", tiered.mode().code());
      bands(tiered.bands());
      text("base", tiered.base() == null ? null : tiered.base().code());
      money("guarantee", tiered.guarantee());
    } else if (terms instanceof Ratchet ratchet) {
      money("guarantee", ratchet.guarantee());
      text("base", ratchet.base().code());
      text("metric", ratchet.metric().code());
      bands(ratchet.bands());
      profit(ratchet.profit());
    } else if (terms instanceof Walkout walkout) {
      walkout(walkout);
    } else if (terms instanceof CoPromotion shared) {
      entry("under", of(shared.under()).text());
    } else if (terms instanceof Rental rental) {
      money("fixed", rental.fixed());
      share(rental.share(), rental.base());
      text("mode", rental.mode() == null ? null : rental.mode().code());
    }
  }

  private void plus(Plus plus) {
    money("guarantee", plus.guarantee());
    share(plus.share(), plus.base());
    boolean inside = plus.place() == GuaranteePlace.INSIDE_SPLIT;
    entry("guarantee_in_split", Boolean.toString(inside));
    profit(plus.profit());
    TicketCount over = plus.over();
    if (over != null) {
      entry(
          "over",
          "{\"metric\": \"%s\", \"count\": %s}".formatted(over.metric().code(), over.count()));
    }
  }

  private void walkout(Walkout walkout) {
    entry("under", of(walkout.under()).text());
    if (walkout.threshold() == null) {
      text("threshold", "split_point");
    }
    money("threshold", walkout.threshold());
    text("on", walkout.on().code());
    text("share_above", plain(walkout.shareAbove()));
    text("mode", walkout.mode().code());
  }

  private void share(@Nullable Portion share, @Nullable Base base) {
    text("share", share == null ? null : plain(share));
    text("base", base == null ? null : base.code());
  }

  private void profit(@Nullable PromoterProfit profit) {
    if (profit != null) {
      entry(
          "promoter_profit",
          "{\"rate\": \"%s\", \"on\": \"%s\"}".formatted(plain(profit.rate()), profit.on().code()));
    }
  }

  private void bands(List<Band> bands) {
    String items =
        bands.stream()
            .map(
                band ->
                    "{\"from\": \"%s\", %s}"
                        .formatted(band.from().toPlainString(), pay(band.pay())))
            .collect(Collectors.joining(", "));
    entry("bands", "[" + items + "]");
  }

  private static String pay(Pay pay) {
    if (pay instanceof Pay.Share share) {
      return "\"share\": \"" + plain(share.share()) + "\"";
    }
    return pay instanceof Pay.Amount fixed
        ? "\"amount\": " + json(fixed.amount())
        : "\"per_ticket\": " + json(((Pay.PerTicket) pay).amount());
  }

  private void money(String key, @Nullable Money amount) {
    if (amount != null) {
      entry(key, json(amount));
    }
  }

  /** Codes and numbers need no escapes. */
  private void text(String key, @Nullable String value) {
    if (value != null) {
      entry(key, "\"" + value + "\"");
    }
  }

  private void entry(String key, String value) {
    entries.add("\"" + key + "\": " + value);
  }

  private String text() {
    return "{" + String.join(", ", entries) + "}";
  }

  private static String plain(Portion share) {
    BigDecimal value = share.value();
    return value.setScale(Math.max(2, value.scale())).toPlainString();
  }

  private static String json(Money amount) {
    return "\"" + plain(amount) + "\"";
  }

  private static String plain(Money amount) {
    return amount.getAmount().toPlainString();
  }
}
