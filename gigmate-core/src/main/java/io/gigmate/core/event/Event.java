package io.gigmate.core.event;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.internal.Checks;
import io.gigmate.core.venue.VenueId;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A show: an act in a room at a time, with its price and where it stands in its life.
 *
 * @param id identifies it within its tenant
 * @param venue the room
 * @param artist the act
 * @param template what it was made from; null for a show that was entered by hand or imported
 * @param title as it is announced
 * @param times when, by the room's clock
 * @param genre of the bill
 * @param price of a ticket, not negative
 * @param capacity tickets that may be sold, 1 to 1,000,000
 * @param status where it stands
 */
public record Event(
    EventId id,
    VenueId venue,
    ArtistId artist,
    @Nullable TemplateId template,
    String title,
    ShowTimes times,
    Genre genre,
    Money price,
    int capacity,
    EventStatus status) {
  public Event {
    title = Checks.text("event title", title, 300);
    Checks.between("event capacity", capacity, 1, 1_000_000);
    if (price.isNegative()) {
      throw new IllegalArgumentException("ticket price must not be negative: " + price);
    }
  }

  /** Starts a draft with the four parts that every event has. */
  public static Builder builder(EventId id, VenueId venue, ArtistId artist, ShowTimes times) {
    return new Builder(id, venue, artist, times);
  }

  /**
   * Returns this event one step further in its life.
   *
   * @throws IllegalArgumentException where that status may not follow
   */
  public Event become(EventStatus next) {
    if (!status.next().contains(next)) {
      throw new IllegalArgumentException(
          "event " + id + " is " + status.code() + " and cannot become " + next.code());
    }
    return new Event(id, venue, artist, template, title, times, genre, price, capacity, next);
  }

  /** Answers whether the room and the act are taken by it: a cancelled show takes nobody. */
  public boolean takesPlace() {
    return status != EventStatus.CANCELLED;
  }

  /** Collects the parts of an event. */
  public static final class Builder {
    private final EventId id;
    private final VenueId venue;
    private final ArtistId artist;
    private final ShowTimes times;
    private @Nullable TemplateId template;
    private @Nullable String title;
    private @Nullable Genre genre;
    private @Nullable Money price;
    private int capacity;
    private EventStatus status = EventStatus.DRAFT;

    private Builder(EventId id, VenueId venue, ArtistId artist, ShowTimes times) {
      this.id = id;
      this.venue = venue;
      this.artist = artist;
      this.times = times;
    }

    /** Sets the template that it is made from. */
    public Builder template(@Nullable TemplateId value) {
      template = value;
      return this;
    }

    /** Sets the title; it must be set. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** Sets the genre of the bill; it must be set. */
    public Builder genre(Genre value) {
      genre = value;
      return this;
    }

    /** Sets the price of a ticket; it must be set. */
    public Builder price(Money value) {
      price = value;
      return this;
    }

    /** Sets how many tickets may be sold; it must be set. */
    public Builder capacity(int value) {
      capacity = value;
      return this;
    }

    /** Sets where it stands; a draft where left out. */
    public Builder status(EventStatus value) {
      status = value;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws NullPointerException where a part that must be set was not, naming it
     */
    public Event build() {
      return new Event(
          id,
          venue,
          artist,
          template,
          Objects.requireNonNull(title, "title"),
          times,
          Objects.requireNonNull(genre, "genre"),
          Objects.requireNonNull(price, "price"),
          capacity,
          status);
    }
  }
}
