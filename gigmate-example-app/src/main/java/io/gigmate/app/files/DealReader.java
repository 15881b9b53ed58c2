package io.gigmate.app.files;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.Withholding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One entry of a sheet's deals. */
final class DealReader {
  static final Map<String, Base> BASES = DealFields.codes(Base.values(), Base::code);
  static final Map<String, Metric> METRICS = DealFields.codes(Metric.values(), Metric::code);
  static final Map<String, CapPlace> CAP_PLACES =
      DealFields.codes(CapPlace.values(), CapPlace::code);
  static final Map<String, Metric> COUNTS = only(Metric::counts);

  private static final Map<String, Bonus.Mode> BONUS_MODES =
      DealFields.codes(Bonus.Mode.values(), Bonus.Mode::code);
  private static final Map<String, Metric> BONUS_METRICS =
      only(metric -> metric.counts() || metric == Metric.GROSS || metric == Metric.SELL_OUT);
  private static final List<String> OF_BONUS =
      List.of("metric", "at_least", "above", "amount", "per_ticket", "mode");

  private final DealFields fields;
  private final OpenChoices choices;
  private final boolean capped;

  /**
   * Reads deals of a sheet.
   *
   * @param capped whether the sheet has an expense cap
   */
  DealReader(DealFields fields, OpenChoices choices, boolean capped) {
    this.fields = fields;
    this.choices = choices;
    this.capped = capped;
  }

  private static Map<String, Metric> only(Predicate<Metric> which) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      if (which.test(metric)) {
        metrics.put(metric.code(), metric);
      }
    }
    return metrics;
  }

  /** Returns the deal; null where the report says what is wrong with it. */
  @Nullable Deal read(JsonObject json, boolean alone) {
    TermsReader reader = new TermsReader(fields, choices);
    var terms = reader.read(json, true);
    if (json.states("currency")) {
      String code = json.text("currency");
      if (code != null && !code.equals(fields.currency().getCode())) {
        json.problem(
            "currency", "currencies are mixed: " + code + " in a sheet of " + fields.currency());
      }
    }
    if (!alone && !json.states("artist")) {
      json.problem("artist", "is missing: of several deals each says whose it is");
    }
    String artist = fields.name(json, "artist", "artist");
    List<Bonus> bonuses = bonuses(json);
    Withholding withholding = withholding(json);
    Money deposit = fields.moneyIfStated(json, "deposit");
    Money stated = fields.moneyIfStated(json, "expenses");
    String of = json.states("expense_of") ? json.text("expense_of") : null;
    CapPlace place = null;
    if (json.states("cap") || (of != null && capped)) {
      place = choices.choose(json, "cap", CAP_PLACES);
    }
    CapPlace capPlace = place;
    return terms == null
        ? null
        : json.build(
            () -> new Deal(artist, terms, bonuses, stated, deposit, withholding, of, capPlace));
  }

  private List<Bonus> bonuses(JsonObject json) {
    List<Bonus> bonuses = new ArrayList<>();
    if (json.states("bonuses")) {
      List<JsonObject> items = json.objects("bonuses");
      for (JsonObject item : items) {
        item.allowOnly(OF_BONUS);
        Bonus bonus = bonus(item, items.size() == 1);
        if (bonus != null) {
          bonuses.add(bonus);
        }
      }
    }
    return bonuses;
  }

  private @Nullable Bonus bonus(JsonObject json, boolean alone) {
    Metric metric = choices.choose(json, "metric", BONUS_METRICS);
    // One bonus is the sum and the highest of all.
    Bonus.Mode mode =
        alone && !json.states("mode")
            ? Bonus.Mode.CUMULATIVE
            : choices.choose(json, "mode", BONUS_MODES);
    Pay pay = pay(json);
    if (metric == null || mode == null || pay == null) {
      return null;
    }
    if (metric == Metric.SELL_OUT) {
      return json.states("at_least") || json.states("above")
          ? json.build(() -> Bonus.of(metric, Threshold.atLeast("1"), pay, mode))
          : json.build(() -> Bonus.forSellOut(pay, mode));
    }
    Threshold threshold = threshold(json);
    return threshold == null ? null : json.build(() -> Bonus.of(metric, threshold, pay, mode));
  }

  private @Nullable Threshold threshold(JsonObject json) {
    if (json.states("at_least") == json.states("above")) {
      json.problem(
          "at_least",
          json.states("above")
              ? "and above are both there: two readings at once"
              : "is missing, and so is above: the threshold is one or the other");
      return null;
    }
    boolean inclusive = json.states("at_least");
    BigDecimal value = fields.threshold(json, inclusive ? "at_least" : "above");
    return value == null ? null : new Threshold(value, inclusive);
  }

  private @Nullable Pay pay(JsonObject json) {
    if (json.states("amount") == json.states("per_ticket")) {
      json.problem(
          "amount",
          json.states("amount")
              ? "and per_ticket are both there: two structures at once"
              : "is missing, and so is per_ticket: a bonus pays one or the other");
      return null;
    }
    boolean fixed = json.states("amount");
    Money amount = fields.money(json, fixed ? "amount" : "per_ticket");
    return amount == null ? null : fixed ? new Pay.Amount(amount) : new Pay.PerTicket(amount);
  }

  private @Nullable Withholding withholding(JsonObject json) {
    JsonObject object = json.states("withholding") ? json.object("withholding") : null;
    if (object == null) {
      return null;
    }
    object.allowOnly(List.of("rate", "above", "benefits"));
    Portion rate = fields.portion(object, "rate");
    Money above = fields.moneyIfStated(object, "above");
    Money benefits = fields.moneyIfStated(object, "benefits");
    return rate == null ? null : new Withholding(rate, above, benefits);
  }

  /** Returns the bands of a scale; null where one cannot be read. */
  static @Nullable List<Band> bands(JsonObject json, DealFields fields) {
    List<JsonObject> items = json.objects("bands");
    List<Band> bands = new ArrayList<>();
    for (JsonObject item : items) {
      item.allowOnly(List.of("from", "share", "amount", "per_ticket"));
      BigDecimal from = fields.threshold(item, "from");
      Pay pay = bandPay(item, fields);
      Band band = from == null || pay == null ? null : item.build(() -> new Band(from, pay));
      if (band != null) {
        bands.add(band);
      }
    }
    return !items.isEmpty() && bands.size() == items.size() ? bands : null;
  }

  private static @Nullable Pay bandPay(JsonObject json, DealFields fields) {
    List<String> stated =
        List.of("share", "amount", "per_ticket").stream().filter(json::states).toList();
    if (stated.size() != 1) {
      json.problem(
          stated.isEmpty() ? "share" : stated.get(1),
          stated.isEmpty()
              ? "is missing, and so are amount and per_ticket: a band pays one of them"
              : "and " + stated.get(0) + " are both there: two structures at once");
      return null;
    }
    if (stated.get(0).equals("share")) {
      Portion share = fields.portion(json, "share");
      return share == null ? null : new Pay.Share(share);
    }
    Money amount = fields.money(json, stated.get(0));
    if (amount == null) {
      return null;
    }
    return stated.get(0).equals("amount") ? new Pay.Amount(amount) : new Pay.PerTicket(amount);
  }
}
