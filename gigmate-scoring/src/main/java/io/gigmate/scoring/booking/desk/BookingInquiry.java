package io.gigmate.scoring.booking.desk;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.StatedAttendance;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.offer.PromoterSide;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about a booking, as far as they know it.
 *
 * @param artist who would play
 * @param venue where
 * @param date when
 * @param capacity people who may come; null for as many as the room holds
 * @param ticketPrice of every ticket; null for the usual one
 * @param house what the night costs and brings beside the tickets
 * @param crowd how many people they expect; null where a history is to say so
 * @param artistWants what the artist has without us
 * @param promoter our limits, and what a loss costs us
 * @param asked what the artist asks for; null where nothing was
 * @param otherDates to be looked at beside
 * @param otherVenues to be looked at beside, with the same costs
 */
public record BookingInquiry(
    ArtistId artist,
    VenueId venue,
    LocalDate date,
    @Nullable Integer capacity,
    @Nullable Money ticketPrice,
    HouseCosts house,
    @Nullable StatedAttendance crowd,
    ArtistWants artistWants,
    PromoterSide promoter,
    @Nullable Asked asked,
    List<LocalDate> otherDates,
    List<VenueId> otherVenues) {
  /** More are no question but a search. */
  public static final int MOST_OTHERS = 12;

  public BookingInquiry {
    otherDates = otherDates.stream().distinct().sorted().toList();
    otherVenues = otherVenues.stream().distinct().sorted().toList();
    if (otherDates.size() + otherVenues.size() > MOST_OTHERS) {
      throw new IllegalArgumentException(
          "at most "
              + MOST_OTHERS
              + " other dates and rooms are looked at: "
              + (otherDates.size() + otherVenues.size()));
    }
    if (capacity != null && capacity < 1) {
      throw new IllegalArgumentException("one person at least may come: " + capacity);
    }
  }

  /**
   * What the artist has without us.
   *
   * @param reservation the sure payout below which they do not play; null where it is not known
   * @param riskAversion the constant of an exponential utility; 0 is neutral
   */
  public record ArtistWants(@Nullable Money reservation, double riskAversion) {}

  /**
   * What the artist asks for.
   *
   * @param terms the structure
   * @param bonuses what comes on top
   * @param statedExpenses what the contract counts as expenses; null for those of the night
   */
  public record Asked(DealTerms terms, List<Bonus> bonuses, @Nullable Money statedExpenses) {
    public Asked {
      bonuses = List.copyOf(bonuses);
    }
  }

  /**
   * What a night costs and brings beside the tickets.
   *
   * @param fixedCosts whoever comes; their currency is that of all amounts
   * @param perHeadCost for each who comes
   * @param perHeadIncome for each who comes, such as the bar's
   */
  public record HouseCosts(Money fixedCosts, Money perHeadCost, Money perHeadIncome) {
    /** Returns fixed costs alone. */
    public static HouseCosts fixed(Money value) {
      Money nothing = Money.zero(value.getCurrencyUnit());
      return new HouseCosts(value, nothing, nothing);
    }
  }

  /** Starts an inquiry with the four parts that every inquiry has. */
  public static Builder builder(ArtistId artist, VenueId venue, LocalDate date, HouseCosts house) {
    return new Builder(artist, venue, date, house);
  }

  /** Collects an inquiry. */
  public static final class Builder {
    private final ArtistId artist;
    private final VenueId venue;
    private final LocalDate date;
    private final HouseCosts house;
    private @Nullable Integer capacity;
    private @Nullable Money ticketPrice;
    private @Nullable StatedAttendance crowd;
    private ArtistWants artistWants = new ArtistWants(null, 0);
    private PromoterSide promoter = PromoterSide.withoutLimits(0);
    private @Nullable Asked asked;
    private List<LocalDate> otherDates = List.of();
    private List<VenueId> otherVenues = List.of();

    private Builder(ArtistId artist, VenueId venue, LocalDate date, HouseCosts house) {
      this.artist = artist;
      this.venue = venue;
      this.date = date;
      this.house = house;
    }

    /** Sets how many people may come. */
    public Builder capacity(@Nullable Integer value) {
      capacity = value;
      return this;
    }

    /** Sets the price of a ticket. */
    public Builder ticketPrice(@Nullable Money value) {
      ticketPrice = value;
      return this;
    }

    /** Sets how many people are expected. */
    public Builder crowd(@Nullable StatedAttendance value) {
      crowd = value;
      return this;
    }

    /** Sets what the artist has without us. */
    public Builder artistWants(ArtistWants value) {
      artistWants = value;
      return this;
    }

    /** Sets our limits. */
    public Builder promoter(PromoterSide value) {
      promoter = value;
      return this;
    }

    /** Sets what the artist asks for. */
    public Builder asked(@Nullable Asked value) {
      asked = value;
      return this;
    }

    /** Sets the other dates. */
    public Builder otherDates(List<LocalDate> value) {
      otherDates = value;
      return this;
    }

    /** Sets the other rooms. */
    public Builder otherVenues(List<VenueId> value) {
      otherVenues = value;
      return this;
    }

    /** Returns the inquiry. */
    public BookingInquiry build() {
      return new BookingInquiry(
          artist,
          venue,
          date,
          capacity,
          ticketPrice,
          house,
          crowd,
          artistWants,
          promoter,
          asked,
          otherDates,
          otherVenues);
    }
  }
}
