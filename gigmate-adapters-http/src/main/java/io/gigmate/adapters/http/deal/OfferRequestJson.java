package io.gigmate.adapters.http.deal;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.scoring.attendance.StatedAttendance;
import io.gigmate.scoring.attendance.StatedAttendance.Quantile;
import io.gigmate.scoring.attendance.StatedAttendance.Reading;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.ArtistSide;
import io.gigmate.scoring.deal.offer.OfferKind;
import io.gigmate.scoring.deal.offer.OfferRequest;
import io.gigmate.scoring.deal.offer.PromoterSide;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.SalesTax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A request for an offer as JSON. */
public final class OfferRequestJson {
  private static final Map<String, OfferKind> KINDS =
      DealFields.codes(OfferKind.values(), OfferKind::code);
  private static final int MOST_ALTERNATIVES = 7;
  private static final int USUAL_ALTERNATIVES = 3;

  private final JsonObject json;
  private final DealFields fields;
  private final OpenChoices choices = OpenChoices.none();

  OfferRequestJson(JsonObject json, CurrencyUnit unit) {
    this.json = json;
    this.fields = new DealFields(unit);
  }

  /** Returns the request; null where it was reported what is wrong with it. */
  public static @Nullable OfferRequest read(JsonObject json) {
    json.allowOnly(
        List.of(
            "currency",
            "capacity",
            "ticket_price",
            "attendance",
            "house",
            "artist",
            "promoter",
            "fairness",
            "alternatives"));
    CurrencyUnit currency = currency(json);
    if (currency == null) {
      return null;
    }
    long before = json.problems();
    OfferRequest request = new OfferRequestJson(json, currency).request();
    return json.problems() > before ? null : request;
  }

  /** Returns the currency of all amounts; null where it was reported what is wrong with it. */
  static @Nullable CurrencyUnit currency(JsonObject json) {
    String code = json.text("currency");
    if (code == null) {
      return null;
    }
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      json.problem("currency", "is '" + code + "', which is no currency of ISO 4217");
      return null;
    }
  }

  private @Nullable OfferRequest request() {
    ShowEconomics show = show();
    Reading attendance = show == null ? null : attendance(show.capacity());
    ArtistSide artist = artist();
    PromoterSide promoter = promoter();
    if (json.states("fairness")) {
      OpenChoices.named(
          json, "fairness", String.valueOf(json.text("fairness")), Map.of("nash", "nash"));
    }
    Long stated = fields.countIfStated(json, "alternatives");
    if (stated != null && stated > MOST_ALTERNATIVES) {
      json.problem("alternatives", "must be 0 to " + MOST_ALTERNATIVES + ": " + stated);
    }
    for (OpenChoices.Open open : choices.open()) {
      open.object()
          .problem(
              open.key(), "is missing, and it changes the money: it is one of " + open.readings());
    }
    if (show == null || attendance == null || artist == null || promoter == null) {
      return null;
    }
    int alternatives = stated == null ? USUAL_ALTERNATIVES : stated.intValue();
    return alternatives > MOST_ALTERNATIVES
        ? null
        : json.build(
            () ->
                new OfferRequest(show, attendance.distribution(), artist, promoter, alternatives));
  }

  private @Nullable ShowEconomics show() {
    Integer capacity = json.whole("capacity");
    if (capacity != null && capacity < 1) {
      json.problem("capacity", "must be 1 or more: " + capacity);
      capacity = null;
    }
    Money price = fields.money(json, "ticket_price");
    JsonObject house = json.object("house");
    if (house == null) {
      return null;
    }
    house.allowOnly(List.of("fixed_costs", "per_head_cost", "per_head_income", "fees", "tax"));
    Money fixed = fields.money(house, "fixed_costs");
    Money cost = orNothing(house, "per_head_cost");
    Money income = orNothing(house, "per_head_income");
    SheetReader reader = new SheetReader(house, fields, choices);
    List<Fee> fees = new ArrayList<>();
    if (house.states("fees")) {
      for (JsonObject item : house.objects("fees")) {
        Fee fee = reader.fee(item);
        if (fee != null) {
          fees.add(fee);
        }
      }
    }
    boolean inside = fees.stream().anyMatch(fee -> fee.position() == Position.INSIDE);
    JsonObject taxed = house.states("tax") ? house.object("tax") : null;
    SalesTax tax = taxed == null ? null : reader.tax(taxed, inside);
    if (capacity == null || price == null || fixed == null || cost == null || income == null) {
      return null;
    }
    int people = capacity;
    return json.build(() -> new ShowEconomics(people, price, fees, tax, fixed, cost, income));
  }

  private @Nullable Money orNothing(JsonObject object, String key) {
    return object.states(key) ? fields.money(object, key) : Money.zero(fields.currency());
  }

  private @Nullable Reading attendance(int capacity) {
    JsonObject stated = json.object("attendance");
    StatedAttendance read = stated == null ? null : attendance(stated);
    if (stated == null || read == null) {
      return null;
    }
    double expected = read.expected();
    if (expected > capacity) {
      stated.problem(
          "expected",
          "is more than the capacity of "
              + capacity
              + ": "
              + BigDecimal.valueOf(expected).stripTrailingZeros().toPlainString());
      return null;
    }
    Reading reading = read.within(capacity);
    if (Math.abs(reading.missing()) >= 0.5) {
      json.note(
          String.format(
              Locale.ROOT,
              "the quantiles leave no room for a mean of %.1f; %.1f is reckoned with",
              expected,
              reading.distribution().mean()));
    }
    return reading;
  }

  /** Returns what is stated; null where it was reported what is wrong with it. */
  static @Nullable StatedAttendance attendance(JsonObject stated) {
    stated.allowOnly(List.of("expected", "quantiles"));
    Double expected = stated.number("expected");
    JsonObject quantiles = stated.object("quantiles");
    if (expected == null || quantiles == null) {
      return null;
    }
    List<Quantile> knots = quantiles(quantiles);
    return knots == null ? null : stated.build(() -> new StatedAttendance(expected, knots));
  }

  private static @Nullable List<Quantile> quantiles(JsonObject json) {
    List<Quantile> knots = new ArrayList<>();
    Set<String> keys = json.keys();
    for (String key : keys) {
      Double people = json.number(key);
      if (people == null) {
        continue;
      }
      try {
        knots.add(new Quantile(new BigDecimal(key).doubleValue(), people));
      } catch (NumberFormatException e) {
        json.problem(key, "is no probability, such as \"0.5\"");
      } catch (IllegalArgumentException e) {
        json.problem(key, String.valueOf(e.getMessage()));
      }
    }
    knots.sort(Comparator.comparingDouble(Quantile::probability));
    return knots.size() < keys.size() ? null : knots;
  }

  private @Nullable ArtistSide artist() {
    JsonObject artist = json.object("artist");
    if (artist == null) {
      return null;
    }
    artist.allowOnly(List.of("reservation", "usual_deal", "risk_aversion"));
    Money reservation = fields.moneyIfStated(artist, "reservation");
    JsonObject usual = artist.states("usual_deal") ? artist.object("usual_deal") : null;
    Deal deal = usual == null ? null : new DealReader(fields, choices, false).read(usual, true);
    Double aversion = aversion(artist);
    return aversion == null || (usual != null && deal == null)
        ? null
        : artist.build(() -> new ArtistSide(reservation, deal, aversion));
  }

  /** Returns our side; null where it was reported what is wrong with it. */
  @Nullable PromoterSide promoter() {
    JsonObject promoter = json.object("promoter");
    if (promoter == null) {
      return null;
    }
    promoter.allowOnly(
        List.of(
            "risk_aversion",
            "max_guarantee",
            "max_share",
            "max_loss_probability",
            "cash",
            "kinds"));
    Double aversion = aversion(promoter);
    Money guarantee = fields.moneyIfStated(promoter, "max_guarantee");
    Portion share = fields.portionIfStated(promoter, "max_share");
    Portion loss = fields.portionIfStated(promoter, "max_loss_probability");
    Money cash = fields.moneyIfStated(promoter, "cash");
    List<OfferKind> kinds = new ArrayList<>();
    List<String> names = promoter.states("kinds") ? promoter.texts("kinds") : null;
    for (String name : names == null ? KINDS.keySet() : names) {
      OfferKind kind = OpenChoices.named(promoter, "kinds", name, KINDS);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return aversion == null
        ? null
        : promoter.build(() -> new PromoterSide(aversion, guarantee, share, loss, cash, kinds));
  }

  /** Returns the constant; 0 where nothing is said. */
  @Nullable Double aversion(JsonObject side) {
    if (!side.states("risk_aversion")) {
      return 0.0;
    }
    BigDecimal value = fields.threshold(side, "risk_aversion");
    return value == null ? null : value.doubleValue();
  }
}
