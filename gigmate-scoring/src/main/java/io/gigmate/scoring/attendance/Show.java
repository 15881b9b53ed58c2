package io.gigmate.scoring.attendance;

import io.gigmate.core.event.EventId;
import io.gigmate.core.genre.Genre;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a show before it takes place. One entry may stand for several performances, such
 * as a week of a play.
 *
 * @param id identifies it
 * @param date of the night, or of the last one
 * @param artist who plays, where known; two shows are of the same artist where they are written
 *     alike
 * @param place where, where known
 * @param genre of the music, where known
 * @param supportActs who plays before, where known
 * @param capacity seats on sale over all performances, where known
 * @param performances 1 or more
 * @param ticketPrice in the one currency of the history, where known; not negative
 */
public record Show(
    EventId id,
    LocalDate date,
    @Nullable String artist,
    @Nullable ShowPlace place,
    @Nullable Genre genre,
    @Nullable SupportActs supportActs,
    @Nullable Integer capacity,
    int performances,
    @Nullable BigDecimal ticketPrice) {
  /** More people or seats than this belong to no show. */
  public static final int MOST_PEOPLE = 100_000_000;

  private static final int MOST_PERFORMANCES = 10_000;
  private static final int LONGEST_NAME = 4_000;
  private static final LocalDate FIRST_DATE = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  public Show {
    if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
      throw new IllegalArgumentException("date must lie in the years 1000..9999: " + date);
    }
    artist = artist == null ? null : Texts.checked("artist", artist, LONGEST_NAME);
    if (capacity != null && (capacity < 1 || capacity > MOST_PEOPLE)) {
      throw new IllegalArgumentException(
          "capacity must lie in 1.." + MOST_PEOPLE + ": " + capacity);
    }
    if (performances < 1 || performances > MOST_PERFORMANCES) {
      throw new IllegalArgumentException(
          "performances must lie in 1.." + MOST_PERFORMANCES + ": " + performances);
    }
    if (ticketPrice != null && ticketPrice.signum() < 0) {
      throw new IllegalArgumentException("ticket price must not be negative: " + ticketPrice);
    }
  }

  /** Starts a show with the two parts that every show has. */
  public static Builder builder(EventId id, LocalDate date) {
    return new Builder(id, date);
  }

  /** Returns this show with so many seats, or with an unknown number. */
  public Show withCapacity(@Nullable Integer seats) {
    return new Show(id, date, artist, place, genre, supportActs, seats, performances, ticketPrice);
  }

  /** Returns this show at another price. */
  public Show withTicketPrice(BigDecimal price) {
    return new Show(id, date, artist, place, genre, supportActs, capacity, performances, price);
  }

  /** Collects what is known of a show. */
  public static final class Builder {
    private final EventId id;
    private final LocalDate date;
    private @Nullable String artist;
    private @Nullable ShowPlace place;
    private @Nullable Genre genre;
    private @Nullable SupportActs supportActs;
    private @Nullable Integer capacity;
    private int performances = 1;
    private @Nullable BigDecimal ticketPrice;

    private Builder(EventId id, LocalDate date) {
      this.id = id;
      this.date = date;
    }

    /** Sets who plays. */
    public Builder artist(@Nullable String value) {
      artist = value;
      return this;
    }

    /** Sets where. */
    public Builder place(@Nullable ShowPlace value) {
      place = value;
      return this;
    }

    /** Sets the genre. */
    public Builder genre(@Nullable Genre value) {
      genre = value;
      return this;
    }

    /** Sets who plays before. */
    public Builder supportActs(@Nullable SupportActs value) {
      supportActs = value;
      return this;
    }

    /** Sets the seats on sale over all performances. */
    public Builder capacity(@Nullable Integer value) {
      capacity = value;
      return this;
    }

    /** Sets the number of performances; without it there is one. */
    public Builder performances(int value) {
      performances = value;
      return this;
    }

    /** Sets the price of a ticket. */
    public Builder ticketPrice(@Nullable BigDecimal value) {
      ticketPrice = value;
      return this;
    }

    /** Returns the show. */
    public Show build() {
      return new Show(
          id, date, artist, place, genre, supportActs, capacity, performances, ticketPrice);
    }
  }
}
