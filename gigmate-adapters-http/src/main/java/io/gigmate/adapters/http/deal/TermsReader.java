package io.gigmate.adapters.http.deal;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
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
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.RentalMode;
import io.gigmate.scoring.deal.TicketCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The structure of a deal. */
final class TermsReader {
  /** What every deal may have beside its structure. */
  private static final List<String> BESIDE =
      List.of(
          "artist",
          "bonuses",
          "deposit",
          "withholding",
          "expense_of",
          "cap",
          "expenses",
          "currency");

  private static final Map<String, List<String>> KINDS = kinds();
  private static final Map<String, Boolean> YES_OR_NO =
      DealFields.codes(new Boolean[] {true, false}, String::valueOf);
  private static final Map<String, PromoterProfit.Ground> GROUNDS =
      DealFields.codes(PromoterProfit.Ground.values(), PromoterProfit.Ground::code);
  private static final Map<String, Band.Mode> BAND_MODES =
      DealFields.codes(Band.Mode.values(), Band.Mode::code);
  private static final Map<String, Walkout.Mode> WALKOUT_MODES =
      DealFields.codes(Walkout.Mode.values(), Walkout.Mode::code);
  private static final Map<String, RentalMode> RENTAL_MODES =
      DealFields.codes(RentalMode.values(), RentalMode::code);

  private final DealFields fields;
  private final OpenChoices choices;

  TermsReader(DealFields fields, OpenChoices choices) {
    this.fields = fields;
    this.choices = choices;
  }

  private static Map<String, List<String>> kinds() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("flat", List.of("guarantee"));
    kinds.put("door", List.of("share", "base", "promoter_profit"));
    kinds.put("per_ticket", List.of("amount", "metric"));
    kinds.put("versus", List.of("guarantee", "share", "base", "promoter_profit"));
    kinds.put("plus", List.of("guarantee", "share", "base", "promoter_profit", "over"));
    kinds.put("tiered", List.of("metric", "mode", "bands", "base", "guarantee"));
    kinds.put("ratchet", List.of("guarantee", "base", "metric", "bands", "promoter_profit"));
    kinds.put("walkout", List.of("under", "threshold", "on", "share_above", "mode"));
    kinds.put("co_promotion", List.of("under"));
    kinds.put("rental", List.of("fixed", "share", "base", "mode"));
    kinds.put("buy_out", List.of("amount"));
    return kinds;
  }

  /**
   * Returns the terms; null where the report says what is wrong with them.
   *
   * @param whole whether this is a deal of its own rather than the one under another
   */
  @Nullable DealTerms read(JsonObject json, boolean whole) {
    String kind = json.text("kind");
    if (kind == null) {
      return null;
    }
    List<String> own = KINDS.get(kind);
    if (own == null) {
      json.problem("kind", "is '" + kind + "', which is none of " + KINDS.keySet());
      return null;
    }
    refuseOtherKeys(json, kind, own, whole);
    return switch (kind) {
      case "flat" -> flat(json);
      case "door" -> door(json);
      case "per_ticket" -> perTicket(json);
      case "versus" -> versus(json);
      case "plus" -> plus(json);
      case "tiered" -> tiered(json);
      case "ratchet" -> ratchet(json);
      case "walkout" -> walkout(json);
      case "co_promotion" -> {
        DealTerms under = under(json);
        yield under == null ? null : json.build(() -> new CoPromotion(under));
      }
      case "rental" -> rental(json);
      default -> {
        Money amount = fields.money(json, "amount");
        yield amount == null ? null : new BuyOut(amount);
      }
    };
  }

  private static void refuseOtherKeys(
      JsonObject json, String kind, List<String> own, boolean whole) {
    TreeSet<String> known = new TreeSet<>(List.of("kind", "guarantee_in_split"));
    KINDS.values().forEach(known::addAll);
    if (whole) {
      known.addAll(BESIDE);
    }
    json.allowOnly(List.copyOf(known));
    List<String> mine = new ArrayList<>(own);
    mine.addAll(List.of("kind", "guarantee_in_split"));
    if (whole) {
      mine.addAll(BESIDE);
    }
    for (String key : json.keys()) {
      if (known.contains(key) && !mine.contains(key) && json.states(key)) {
        json.problem(
            key,
            "does not belong to a deal of kind "
                + kind
                + ", which has "
                + own
                + ": two structures at once");
      }
    }
  }

  private @Nullable Flat flat(JsonObject json) {
    Money guarantee = fields.money(json, "guarantee");
    return guarantee == null ? null : new Flat(guarantee);
  }

  private @Nullable Door door(JsonObject json) {
    Portion share = fields.portion(json, "share");
    Base base = choices.choose(json, "base", DealReader.BASES);
    PromoterProfit profit = profit(json, false);
    return share == null || base == null ? null : json.build(() -> new Door(share, base, profit));
  }

  private @Nullable PerTicket perTicket(JsonObject json) {
    Money amount = fields.money(json, "amount");
    Metric metric = choices.choose(json, "metric", DealReader.COUNTS);
    return amount == null || metric == null ? null : new PerTicket(amount, metric);
  }

  private @Nullable Versus versus(JsonObject json) {
    Money guarantee = fields.money(json, "guarantee");
    Portion share = fields.portion(json, "share");
    Base base = choices.choose(json, "base", DealReader.BASES);
    PromoterProfit profit = profit(json, true);
    if (json.states("guarantee_in_split")) {
      // The guarantee of a versus deal is weighed against the share, never earned back first.
      json.flag("guarantee_in_split");
    }
    return guarantee == null || share == null || base == null
        ? null
        : json.build(() -> new Versus(guarantee, share, base, profit));
  }

  private @Nullable Plus plus(JsonObject json) {
    Money guarantee = fields.money(json, "guarantee");
    Portion share = fields.portion(json, "share");
    // A plus deal is one of the net unless it says otherwise: its share begins at a split point.
    Base base = json.states("base") ? choices.choose(json, "base", DealReader.BASES) : Base.NET;
    PromoterProfit profit = profit(json, true);
    Boolean inside = choices.choose(json, "guarantee_in_split", YES_OR_NO);
    TicketCount over = json.states("over") ? over(json) : null;
    if (guarantee == null || share == null || base == null || inside == null) {
      return null;
    }
    GuaranteePlace place = inside ? GuaranteePlace.INSIDE_SPLIT : GuaranteePlace.OUTSIDE_SPLIT;
    return json.build(() -> new Plus(guarantee, share, base, place, profit, over));
  }

  private @Nullable TicketCount over(JsonObject json) {
    JsonObject over = json.object("over");
    if (over == null) {
      return null;
    }
    over.allowOnly(List.of("metric", "count"));
    Metric metric = choices.choose(over, "metric", DealReader.COUNTS);
    Long count = fields.countIfStated(over, "count");
    if (!over.states("count")) {
      over.problem("count", "is missing");
    }
    return metric == null || count == null
        ? null
        : over.build(() -> new TicketCount(metric, count));
  }

  private @Nullable PromoterProfit profit(JsonObject json, boolean guaranteed) {
    JsonObject profit = json.states("promoter_profit") ? json.object("promoter_profit") : null;
    if (profit == null) {
      return null;
    }
    profit.allowOnly(List.of("rate", "on"));
    Portion rate = fields.portion(profit, "rate");
    // Without a guarantee both grounds are the same.
    PromoterProfit.Ground on =
        guaranteed || profit.states("on")
            ? choices.choose(profit, "on", GROUNDS)
            : PromoterProfit.Ground.EXPENSES;
    return rate == null || on == null ? null : new PromoterProfit(rate, on);
  }

  private @Nullable Tiered tiered(JsonObject json) {
    List<Band> bands = DealReader.bands(json, fields);
    Band.Mode mode = choices.choose(json, "mode", BAND_MODES);
    Money guarantee = fields.moneyIfStated(json, "guarantee");
    if (bands == null) {
      return null;
    }
    boolean shares = bands.get(0).pay() instanceof Pay.Share;
    Metric metric =
        json.states("metric")
            ? choices.choose(json, "metric", DealReader.METRICS)
            : choices.choose(json, "metric", shares ? moneyMetrics() : DealReader.COUNTS);
    Base base = null;
    if (json.states("base") || (shares && metric != null && metric.base() == null)) {
      base = choices.choose(json, "base", DealReader.BASES);
      if (base == null) {
        return null;
      }
    }
    // The same thing said twice is one structure.
    Base of = metric != null && base != null && base == metric.base() ? null : base;
    return mode == null || metric == null
        ? null
        : json.build(() -> new Tiered(metric, mode, bands, of, guarantee));
  }

  private static Map<String, Metric> moneyMetrics() {
    Map<String, Metric> metrics = new LinkedHashMap<>(DealReader.METRICS);
    metrics.values().removeIf(metric -> metric.base() == null);
    return metrics;
  }

  private @Nullable Ratchet ratchet(JsonObject json) {
    List<Band> bands = DealReader.bands(json, fields);
    Money guarantee = fields.moneyIfStated(json, "guarantee");
    Base base = choices.choose(json, "base", DealReader.BASES);
    String name = json.text("metric");
    Metric metric =
        name == null ? null : OpenChoices.named(json, "metric", name, DealReader.METRICS);
    PromoterProfit profit = profit(json, guarantee != null);
    return bands == null || base == null || metric == null
        ? null
        : json.build(() -> new Ratchet(guarantee, base, metric, bands, profit));
  }

  private @Nullable Walkout walkout(JsonObject json) {
    DealTerms under = under(json);
    boolean computed =
        json.states("threshold")
            && !json.isNumber("threshold")
            && "split_point".equals(json.text("threshold"));
    Money threshold = computed ? null : fields.money(json, "threshold");
    Base on = choices.choose(json, "on", DealReader.BASES);
    Walkout.Mode mode = choices.choose(json, "mode", WALKOUT_MODES);
    Portion share = fields.portion(json, "share_above");
    return under == null
            || on == null
            || mode == null
            || share == null
            || (threshold == null && !computed)
        ? null
        : json.build(() -> new Walkout(under, threshold, on, share, mode));
  }

  private @Nullable DealTerms under(JsonObject json) {
    JsonObject under = json.object("under");
    return under == null ? null : read(under, false);
  }

  private @Nullable Rental rental(JsonObject json) {
    Money fixed = fields.moneyIfStated(json, "fixed");
    Portion share = fields.portionIfStated(json, "share");
    Base base =
        share != null || json.states("base")
            ? choices.choose(json, "base", DealReader.BASES)
            : null;
    RentalMode mode =
        json.states("mode") || (fixed != null && share != null)
            ? choices.choose(json, "mode", RENTAL_MODES)
            : null;
    // With one of the two there is nothing to weigh.
    RentalMode needed = fixed != null && share != null ? mode : null;
    return json.build(() -> new Rental(fixed, share, base, needed));
  }
}
