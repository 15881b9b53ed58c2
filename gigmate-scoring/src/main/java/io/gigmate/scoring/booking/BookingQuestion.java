package io.gigmate.scoring.booking;

import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.Distance;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.offer.ArtistSide;
import io.gigmate.scoring.deal.offer.PromoterSide;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: shall we book this artist for this night, and on what terms?
 *
 * @param night the artist, the room and the date
 * @param today on which it is asked; not after the night
 * @param artistSide what the artist has without a deal
 * @param promoterSide what a loss costs us, and our limits
 * @param askedTerms what the artist asks for; null where nothing was asked
 * @param radius how far the artist draws from home; null where it is not known
 * @param usualPrices what tickets for the artist usually cost; null where it is not known
 * @param others other dates and rooms for the same artist, to be looked at beside
 */
public record BookingQuestion(
    BookingNight night,
    LocalDate today,
    ArtistSide artistSide,
    PromoterSide promoterSide,
    @Nullable Deal askedTerms,
    @Nullable Distance radius,
    @Nullable PriceRange usualPrices,
    List<BookingNight> others) {
  public BookingQuestion {
    others = List.copyOf(others);
    checkDate(night, today);
    for (BookingNight other : others) {
      checkDate(other, today);
      if (!other.artist().id().equals(night.artist().id())) {
        throw new IllegalArgumentException(
            "other nights are of the same artist: " + other.artist().id());
      }
    }
    CurrencyUnit currency = night.economics().currency();
    Money usual = usualPrices == null ? null : usualPrices.lowest();
    if (usual != null && !usual.getCurrencyUnit().equals(currency)) {
      throw new IllegalArgumentException("currencies are mixed: " + usual + " beside " + currency);
    }
  }

  private static void checkDate(BookingNight night, LocalDate today) {
    if (night.date().isBefore(today)) {
      throw new IllegalArgumentException("the night is over: " + night.date() + ", today " + today);
    }
  }

  /** Starts a question with the four parts that every question has. */
  public static Builder builder(
      BookingNight night, LocalDate today, ArtistSide artistSide, PromoterSide promoterSide) {
    return new Builder(night, today, artistSide, promoterSide);
  }

  /** Collects a question. */
  public static final class Builder {
    private final BookingNight night;
    private final LocalDate today;
    private final ArtistSide artistSide;
    private final PromoterSide promoterSide;
    private @Nullable Deal askedTerms;
    private @Nullable Distance radius;
    private @Nullable PriceRange usualPrices;
    private List<BookingNight> others = List.of();

    private Builder(
        BookingNight night, LocalDate today, ArtistSide artistSide, PromoterSide promoterSide) {
      this.night = night;
      this.today = today;
      this.artistSide = artistSide;
      this.promoterSide = promoterSide;
    }

    /** Sets what the artist asks for. */
    public Builder askedTerms(@Nullable Deal value) {
      askedTerms = value;
      return this;
    }

    /** Sets how far the artist draws from home. */
    public Builder radius(@Nullable Distance value) {
      radius = value;
      return this;
    }

    /** Sets what tickets for the artist usually cost. */
    public Builder usualPrices(@Nullable PriceRange value) {
      usualPrices = value;
      return this;
    }

    /** Sets the other dates and rooms. */
    public Builder others(List<BookingNight> value) {
      others = value;
      return this;
    }

    /** Returns the question. */
    public BookingQuestion build() {
      return new BookingQuestion(
          night, today, artistSide, promoterSide, askedTerms, radius, usualPrices, others);
    }
  }
}
