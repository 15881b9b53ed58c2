package io.gigmate.scoring.booking;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.EventId;
import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.attendance.StatedAttendance;
import io.gigmate.scoring.attendance.StatedAttendance.Quantile;
import io.gigmate.scoring.booking.AudienceTable.Row;
import io.gigmate.scoring.booking.AudienceTable.Whose;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.ArtistSide;
import io.gigmate.scoring.deal.offer.OfferKind;
import io.gigmate.scoring.deal.offer.PromoterSide;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Nights to ask about, all of them made up. */
final class Questions {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final LocalDate DATE = LocalDate.of(2026, 5, 15);
  static final ArtistId ARTIST = ArtistId.of("midnight");
  static final VenueId VENUE = VenueId.of("harbor");

  private Questions() {}

  static Money usd(double amount) {
    return Money.of(CurrencyUnit.USD, amount, RoundingMode.HALF_UP);
  }

  static Artist artist() {
    return Artist.builder(ARTIST, "The Midnight Example")
        .location(GeoPoint.of(47.25, -122.44))
        .genres(List.of(Genre.of("Indie Rock")))
        .build();
  }

  /** Knows its name, and nothing else. */
  static Artist stranger() {
    return Artist.builder(ARTIST, "Unknown Example").build();
  }

  static Venue venue() {
    return Venue.builder(VENUE, "Harbor Example", ZoneId.of("America/Los_Angeles"), 800)
        .location(GeoPoint.of(47.61, -122.33))
        .genres(List.of(Genre.of("Indie Rock"), Genre.of("Electronic")))
        .build();
  }

  static ShowEconomics economics(double fixedCosts) {
    return new ShowEconomics(800, usd(25), List.of(), null, usd(fixedCosts), usd(1.5), usd(9));
  }

  static BookingNight night(double fixedCosts) {
    return new BookingNight(artist(), venue(), DATE, economics(fixedCosts));
  }

  static AttendanceDistribution crowd(double capacity) {
    return new StatedAttendance(
            520, List.of(new Quantile(0.1, 310), new Quantile(0.5, 525), new Quantile(0.9, 735)))
        .within(capacity)
        .distribution();
  }

  static AttendanceForecast forecast(BookingNight night, AttendanceDistribution crowd) {
    double median = crowd.quantile(0.5);
    return new AttendanceForecast(
        Show.builder(EventId.of("asked"), night.date())
            .capacity(night.economics().capacity())
            .build(),
        3,
        median,
        crowd,
        Explanation.of(
            Scale.LOG_FACTOR, List.of(Factor.of("usual draw", Math.log(median), "people"))),
        List.of(),
        Confidence.of(0.81, "share of 200 such forecasts whose 80 % interval held"));
  }

  static AttendanceForecasts forecasts() {
    return night -> forecast(night, crowd(night.economics().capacity()));
  }

  static ArtistSide artistSide() {
    return ArtistSide.wanting(usd(4000), 0.00002);
  }

  static PromoterSide promoterSide() {
    return new PromoterSide(
        0.00005,
        usd(8000),
        Portion.of("0.90"),
        Portion.of("0.35"),
        null,
        List.of(OfferKind.values()));
  }

  static BookingQuestion.Builder question(BookingNight night) {
    return BookingQuestion.builder(night, TODAY, artistSide(), promoterSide());
  }

  static BookingQuestion.Builder full(double fixedCosts) {
    return question(night(fixedCosts))
        .radius(Distance.ofMiles(50))
        .usualPrices(PriceRange.of(usd(18), usd(30)));
  }

  static AudienceTable audiences() {
    return AudienceTable.of(
        List.of(
            new Row(Whose.ARTIST, "midnight", "age", "18-24", 0.67),
            new Row(Whose.ARTIST, "midnight", "age", "25-34", 0.25),
            new Row(Whose.ARTIST, "midnight", "age", "35+", 0.08),
            new Row(Whose.VENUE, "harbor", "age", "18-24", 0.56),
            new Row(Whose.VENUE, "harbor", "age", "25-34", 0.29),
            new Row(Whose.VENUE, "harbor", "age", "35+", 0.15),
            new Row(Whose.ARTIST, "midnight", "home", "local", 0.8)));
  }
}
