package io.gigmate.adapters.http.deal;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.StatedAttendance;
import io.gigmate.scoring.booking.desk.BookingInquiry;
import io.gigmate.scoring.booking.desk.BookingInquiry.ArtistWants;
import io.gigmate.scoring.booking.desk.BookingInquiry.Asked;
import io.gigmate.scoring.booking.desk.BookingInquiry.HouseCosts;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.offer.PromoterSide;
import io.gigmate.scoring.deal.shorthand.Reading;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Ambiguous;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Parsed;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Unreadable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An inquiry about a booking as JSON. */
public final class BookingInquiryJson {
  private static final int LONGEST_ASKED = 200;

  private final JsonObject json;
  private final CurrencyUnit currency;
  private final DealFields fields;
  private final OfferRequestJson offer;

  private BookingInquiryJson(JsonObject json, CurrencyUnit currency) {
    this.json = json;
    this.currency = currency;
    this.fields = new DealFields(currency);
    this.offer = new OfferRequestJson(json, currency);
  }

  /** Returns the inquiry; null where it was reported what is wrong with it. */
  public static @Nullable BookingInquiry read(JsonObject json) {
    json.allowOnly(
        List.of(
            "artist",
            "venue",
            "date",
            "currency",
            "capacity",
            "ticket_price",
            "house",
            "attendance",
            "artist_side",
            "promoter",
            "asked",
            "other_dates",
            "other_venues"));
    CurrencyUnit currency = OfferRequestJson.currency(json);
    if (currency == null) {
      return null;
    }
    long before = json.problems();
    BookingInquiry inquiry = new BookingInquiryJson(json, currency).inquiry();
    return json.problems() > before ? null : inquiry;
  }

  private @Nullable BookingInquiry inquiry() {
    ArtistId artist = named("artist", ArtistId::of);
    VenueId venue = named("venue", VenueId::of);
    LocalDate date = named("date", LocalDate::parse);
    Integer capacity = json.states("capacity") ? json.whole("capacity") : null;
    Money price = fields.moneyIfStated(json, "ticket_price");
    HouseCosts house = house();
    StatedAttendance crowd = crowd();
    ArtistWants wants = wants();
    PromoterSide promoter =
        json.states("promoter") ? offer.promoter() : PromoterSide.withoutLimits(0);
    Asked asked = json.states("asked") ? asked() : null;
    List<LocalDate> dates = list("other_dates", LocalDate::parse);
    List<VenueId> venues = list("other_venues", VenueId::of);
    if (artist == null
        || venue == null
        || date == null
        || house == null
        || wants == null
        || promoter == null) {
      return null;
    }
    return json.build(
        () ->
            new BookingInquiry(
                artist, venue, date, capacity, price, house, crowd, wants, promoter, asked, dates,
                venues));
  }

  private @Nullable HouseCosts house() {
    JsonObject house = json.object("house");
    if (house == null) {
      return null;
    }
    house.allowOnly(List.of("fixed_costs", "per_head_cost", "per_head_income"));
    Money fixed = fields.money(house, "fixed_costs");
    Money cost = fields.moneyIfStated(house, "per_head_cost");
    Money income = fields.moneyIfStated(house, "per_head_income");
    Money nothing = Money.zero(currency);
    return fixed == null
        ? null
        : new HouseCosts(fixed, cost == null ? nothing : cost, income == null ? nothing : income);
  }

  private @Nullable StatedAttendance crowd() {
    JsonObject stated = json.states("attendance") ? json.object("attendance") : null;
    return stated == null ? null : OfferRequestJson.attendance(stated);
  }

  private @Nullable ArtistWants wants() {
    if (!json.states("artist_side")) {
      return new ArtistWants(null, 0);
    }
    JsonObject side = json.object("artist_side");
    if (side == null) {
      return null;
    }
    side.allowOnly(List.of("reservation", "risk_aversion"));
    Money reservation = fields.moneyIfStated(side, "reservation");
    Double aversion = offer.aversion(side);
    return aversion == null ? null : new ArtistWants(reservation, aversion);
  }

  private @Nullable Asked asked() {
    String text = json.text("asked");
    if (text == null) {
      return null;
    }
    if (text.length() > LONGEST_ASKED) {
      json.problem("asked", "must have at most " + LONGEST_ASKED + " characters");
      return null;
    }
    ShorthandOutcome outcome = Shorthand.parse(text, currency);
    if (outcome instanceof Parsed parsed) {
      if (!parsed.currency().equals(currency)) {
        json.problem("asked", "currencies are mixed: " + parsed.currency() + " beside " + currency);
        return null;
      }
      Reading reading = parsed.reading();
      DealTerms terms = reading.terms();
      if (terms == null || !reading.night().isEmpty()) {
        json.problem(
            "asked", "must be what the artist gets, without merch, expense cap and partners");
        return null;
      }
      return new Asked(terms, reading.bonuses(), reading.statedExpenses());
    }
    if (outcome instanceof Unreadable unreadable) {
      json.problem("asked", "column " + unreadable.column() + ": " + unreadable.what());
      return null;
    }
    Ambiguous ambiguous = (Ambiguous) outcome;
    json.problem(
        "asked",
        "can be read in several ways that differ by "
            + ambiguous.difference()
            + " on an example night; write one of them: "
            + ambiguous.ways().stream()
                .map(way -> Shorthand.print(way.reading()))
                .collect(Collectors.joining("; ")));
    return null;
  }

  private <T> @Nullable T named(String key, Function<String, T> meaning) {
    String text = json.text(key);
    return text == null ? null : meant(key, text, meaning);
  }

  private <T> List<T> list(String key, Function<String, T> meaning) {
    List<T> meant = new ArrayList<>();
    List<String> texts = json.states(key) ? json.texts(key) : null;
    if (texts != null && texts.size() > BookingInquiry.MOST_OTHERS) {
      json.problem(key, "must have at most " + BookingInquiry.MOST_OTHERS + " entries");
    } else if (texts != null) {
      for (String text : texts) {
        T one = meant(key, text, meaning);
        if (one != null) {
          meant.add(one);
        }
      }
    }
    return meant;
  }

  private <T> @Nullable T meant(String key, String text, Function<String, T> meaning) {
    try {
      return meaning.apply(text);
    } catch (DateTimeParseException e) {
      json.problem(key, "must be a day such as 2026-05-15: '" + text + "'");
    } catch (IllegalArgumentException e) {
      json.problem(key, String.valueOf(e.getMessage()));
    }
    return null;
  }
}
