package io.gigmate.scoring.competition;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.operations.Digest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A show that somebody put on, as far as it is known.
 *
 * @param date local to the room
 * @param room by name
 * @param artist by name
 * @param genre what was played
 * @param capacity of the room; at least 1
 * @param price of a ticket; 0 for a free show
 * @param attendance how many came
 */
public record ObservedShow(
    LocalDate date,
    @Nullable String room,
    @Nullable String artist,
    @Nullable Genre genre,
    @Nullable Integer capacity,
    @Nullable Double price,
    @Nullable Integer attendance) {
  public ObservedShow {
    // Whatever a source's JSON says, every store can hold it.
    room = room == null ? null : room.replace("\0", "");
    artist = artist == null ? null : artist.replace("\0", "");
    if (capacity != null && capacity < 1) {
      throw new IllegalArgumentException("a capacity is at least 1: " + capacity);
    }
    if (price != null && !(price >= 0 && price < 1e9)) {
      throw new IllegalArgumentException("a price is at least 0: " + price);
    }
    if (attendance != null && attendance < 0) {
      throw new IllegalArgumentException("an attendance is at least 0: " + attendance);
    }
  }

  /** Returns what tells it from others: its date, room and artist, whoever saw it. */
  public String key() {
    return Digest.ofValues(Stream.of(date, folded(room), folded(artist))).hex();
  }

  private static String folded(@Nullable String name) {
    return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
  }

  /** Begins a show on a date. */
  public static Builder on(LocalDate date) {
    return new Builder(date);
  }

  /** Returns the same with this capacity. */
  public ObservedShow withCapacity(int seats) {
    return new ObservedShow(date, room, artist, genre, seats, price, attendance);
  }

  /** Returns the same in this room where none is known. */
  public ObservedShow orIn(@Nullable String other) {
    return room == null && other != null
        ? new ObservedShow(date, other, artist, genre, capacity, price, attendance)
        : this;
  }

  /** Returns this show with what another says of it where this one says nothing. */
  ObservedShow completedBy(ObservedShow other) {
    return new ObservedShow(
        date,
        room == null ? other.room : room,
        artist == null ? other.artist : artist,
        genre == null ? other.genre : genre,
        capacity == null ? other.capacity : capacity,
        price == null ? other.price : price,
        attendance == null ? other.attendance : attendance);
  }

  /** What is known of a show, part by part. */
  public static final class Builder {
    private final LocalDate date;
    private @Nullable String room;
    private @Nullable String artist;
    private @Nullable Genre genre;
    private @Nullable Integer capacity;
    private @Nullable Double price;
    private @Nullable Integer attendance;

    private Builder(LocalDate date) {
      this.date = date;
    }

    /** Sets the room. */
    public Builder room(@Nullable String name) {
      this.room = name;
      return this;
    }

    /** Sets the artist. */
    public Builder artist(@Nullable String name) {
      this.artist = name;
      return this;
    }

    /** Sets the genre. */
    public Builder genre(@Nullable Genre what) {
      this.genre = what;
      return this;
    }

    /** Sets the capacity. */
    public Builder capacity(@Nullable Integer seats) {
      this.capacity = seats;
      return this;
    }

    /** Sets the price. */
    public Builder price(@Nullable Double amount) {
      this.price = amount;
      return this;
    }

    /** Sets the attendance. */
    public Builder attendance(@Nullable Integer people) {
      this.attendance = people;
      return this;
    }

    /** Returns the show. */
    public ObservedShow build() {
      return new ObservedShow(date, room, artist, genre, capacity, price, attendance);
    }
  }
}
