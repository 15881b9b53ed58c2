package io.gigmate.scoring.booking.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.venue.Venue;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AttendanceForecasts;
import io.gigmate.scoring.booking.BookingNight;
import io.gigmate.scoring.booking.BookingQuestion;
import io.gigmate.scoring.booking.desk.BookingInquiry.Asked;
import io.gigmate.scoring.booking.desk.UsualPrices.UsualPrice;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.offer.ArtistSide;
import io.gigmate.scoring.deal.offer.PromoterSide;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Makes the question of an inquiry. What is not said and cannot be known is wrong with it; what is
 * reckoned with all the same is an assumption, and named.
 */
final class PreparedQuestion {
  private static final int FURTHEST = 5;

  private final BookingInquiry inquiry;
  private final LocalDate today;
  private final @Nullable UsualPrice usual;
  private final List<Absence> wrong = new ArrayList<>();
  private final List<Absence> assumed = new ArrayList<>();

  PreparedQuestion(BookingInquiry inquiry, LocalDate today, @Nullable UsualPrice usual) {
    this.inquiry = inquiry;
    this.today = today;
    this.usual = usual;
  }

  /** What is wrong; nothing where there is a question. */
  List<Absence> wrong() {
    return wrong;
  }

  List<Absence> assumed() {
    return assumed;
  }

  /** Returns where the attendance comes from; null, with what is wrong, where nobody says. */
  @Nullable AttendanceForecasts forecasts(@Nullable AttendanceForecasts history) {
    var stated = inquiry.crowd();
    if (stated == null) {
      if (history == null) {
        wrong.add(
            new Absence(
                "attendance",
                "nobody knows how many come: no history was given, so say how many you expect"));
      }
      return history;
    }
    return AttendanceForecasts.stated(
        night -> stated.within(night.economics().capacity()).distribution(), "whoever asked");
  }

  /** Returns the question; null, with what is wrong, where it makes none. */
  @Nullable BookingQuestion question(Artist artist, Venue venue, List<Venue> others) {
    CurrencyUnit currency = inquiry.house().fixedCosts().getCurrencyUnit();
    Money price = price(currency);
    int capacity = inquiry.capacity() == null ? venue.capacity() : inquiry.capacity();
    if (capacity > venue.capacity()) {
      wrong.add(
          new Absence(
              "capacity",
              "is " + capacity + ", and the room holds " + venue.capacity() + " people"));
    }
    if (inquiry.crowd() != null && inquiry.crowd().expected() > capacity) {
      wrong.add(
          new Absence(
              "attendance",
              "more people are expected than may come: "
                  + Math.round(inquiry.crowd().expected())
                  + " of "
                  + capacity));
    }
    checkDate("date", inquiry.date());
    inquiry.otherDates().forEach(date -> checkDate("other_dates", date));
    if (price == null || !wrong.isEmpty()) {
      return null;
    }
    BookingNight night =
        new BookingNight(artist, venue, inquiry.date(), economics(capacity, price));
    List<BookingNight> beside = new ArrayList<>();
    inquiry.otherDates().stream()
        .filter(date -> !date.equals(inquiry.date()))
        .forEach(date -> beside.add(night.on(date)));
    for (Venue room : others) {
      if (!room.id().equals(venue.id())) {
        int fits = inquiry.capacity() == null ? room.capacity() : capacity;
        beside.add(night.in(room, economics(Math.min(fits, room.capacity()), price)));
      }
    }
    if (others.stream().anyMatch(room -> !room.id().equals(venue.id()))) {
      assume("costs of the other rooms", "not stated; those of " + venue.name() + " are taken");
    }
    return build(artist, night, beside);
  }

  private @Nullable BookingQuestion build(
      Artist artist, BookingNight night, List<BookingNight> beside) {
    Money nothing = Money.zero(night.economics().currency());
    Money least = inquiry.artistWants().reservation();
    if (least == null) {
      assume("what the artist has without us", "not stated; nothing is taken, so offers start low");
    }
    if (inquiry.promoter().equals(PromoterSide.withoutLimits(inquiry.promoter().riskAversion()))) {
      assume("our limits", "none was stated, and the configuration has none for deals");
    }
    if (inquiry.promoter().riskAversion() == 0) {
      assume("our risk aversion", "not stated; a dollar lost weighs as much as one won");
    }
    Asked asked = inquiry.asked();
    try {
      return BookingQuestion.builder(
              night,
              today,
              ArtistSide.wanting(
                  least == null ? nothing : least, inquiry.artistWants().riskAversion()),
              inquiry.promoter())
          .askedTerms(
              asked == null
                  ? null
                  : Deal.of(artist.name(), asked.terms())
                      .withBonuses(asked.bonuses())
                      .withStatedExpenses(asked.statedExpenses()))
          .usualPrices(inquiry.ticketPrice() == null ? null : range(nothing.getCurrencyUnit()))
          .others(beside)
          .build();
    } catch (IllegalArgumentException e) {
      wrong.add(new Absence("", String.valueOf(e.getMessage())));
      return null;
    }
  }

  private @Nullable Money price(CurrencyUnit currency) {
    Money stated = inquiry.ticketPrice();
    if (stated != null) {
      if (!stated.getCurrencyUnit().equals(currency)) {
        wrong.add(new Absence("ticket_price", "must be in " + currency + ": " + stated));
        return null;
      }
      return stated;
    }
    PriceRange range = range(currency);
    if (range == null || usual == null) {
      wrong.add(
          new Absence(
              "ticket_price", "must be stated: the house knows of no price for such a night"));
      return null;
    }
    Money middle = range.at(0.5);
    assume("ticket price", middle + ", the middle of " + usual.evidence());
    return middle;
  }

  private @Nullable PriceRange range(CurrencyUnit currency) {
    return usual == null || !usual.range().lowest().getCurrencyUnit().equals(currency)
        ? null
        : usual.range();
  }

  private ShowEconomics economics(int capacity, Money price) {
    return new ShowEconomics(
        capacity,
        price,
        List.of(),
        null,
        inquiry.house().fixedCosts(),
        inquiry.house().perHeadCost(),
        inquiry.house().perHeadIncome());
  }

  private void checkDate(String name, LocalDate date) {
    if (date.isBefore(today)) {
      wrong.add(new Absence(name, "is over: " + date + ", and today is " + today));
    } else if (date.isAfter(today.plusYears(FURTHEST))) {
      wrong.add(new Absence(name, "lies more than " + FURTHEST + " years ahead: " + date));
    }
  }

  private void assume(String what, String why) {
    assumed.add(new Absence(what, why));
  }
}
