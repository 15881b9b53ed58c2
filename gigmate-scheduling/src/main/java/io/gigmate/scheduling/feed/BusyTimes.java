package io.gigmate.scheduling.feed;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.constraint.Constraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a calendar says about when somebody is taken.
 *
 * <p>An entry that was made from a show gives the show back. Of somebody else's calendar, what is
 * by the clock becomes a show in the room that the calendar is of; whole days become days on which
 * the room or the act is away, or a hold where they are tentative and both are known. An act's own
 * calendar names no rooms, so its entries by the clock are days away as well. What is cancelled,
 * takes nobody or takes no time is passed over.
 *
 * @param shows that stand
 * @param constraints the days that are taken
 * @param passedOver the entries that took nobody
 */
public record BusyTimes(
    List<Event> shows, List<Constraint> constraints, List<FeedEntry> passedOver) {
  /** The act of a show of which the calendar does not say who plays. */
  public static final ArtistId SOMEBODY = ArtistId.of("somebody");

  private static final Genre UNKNOWN = Genre.of("unknown");
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ID = 100;

  public BusyTimes {
    shows = List.copyOf(shows);
    constraints = List.copyOf(constraints);
    passedOver = List.copyOf(passedOver);
  }

  /** Returns what the calendar of a room says. */
  public static BusyTimes ofVenue(Venue venue, List<FeedEntry> entries) {
    return sorted(
        entries,
        (entry, into) -> {
          entry
              .time()
              .fold(
                  hours -> into.shows.add(show(entry, hours, venue)),
                  days ->
                      into.constraints.add(
                          new Constraint.VenueBlackout(venue.id(), days.first(), days.last())));
        });
  }

  /** Returns what the calendar of an act says. */
  public static BusyTimes ofArtist(ArtistId artist, List<FeedEntry> entries) {
    return sorted(
        entries,
        (entry, into) -> {
          FeedTime.Days days = entry.time().fold(BusyTimes::daysOf, same -> same);
          into.constraints.add(new Constraint.ArtistBlackout(artist, days.first(), days.last()));
        });
  }

  /** Returns what a calendar says of an act and the room that the calendar is of. */
  public static BusyTimes ofBoth(Venue venue, ArtistId artist, List<FeedEntry> entries) {
    return sorted(
        entries,
        (entry, into) -> {
          entry
              .time()
              .fold(
                  hours -> into.shows.add(withArtist(show(entry, hours, venue), artist)),
                  days ->
                      entry.status() == FeedStatus.TENTATIVE
                          ? into.constraints.addAll(holds(venue, artist, days))
                          : into.constraints.add(
                              new Constraint.VenueBlackout(venue.id(), days.first(), days.last())));
        });
  }

  private static BusyTimes sorted(List<FeedEntry> entries, BiConsumer<FeedEntry, Sorted> foreign) {
    Sorted into = new Sorted();
    for (FeedEntry entry : entries) {
      if (entry.show() != null) {
        into.shows.add(entry.show());
      } else if (entry.status() == FeedStatus.CANCELLED
          || !entry.busy()
          || entry.time().fold(hours -> hours.length().isZero(), days -> false)) {
        into.passedOver.add(entry);
      } else {
        foreign.accept(entry, into);
      }
    }
    return new BusyTimes(into.shows, into.constraints, into.passedOver);
  }

  private static final class Sorted {
    private final List<Event> shows = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<FeedEntry> passedOver = new ArrayList<>();
  }

  private static Event show(FeedEntry entry, FeedTime.Hours hours, Venue venue) {
    ShowTimes times = new ShowTimes(hours.start(), hours.start(), hours.end(), venue.timeZone());
    return Event.builder(id(entry, venue), venue.id(), SOMEBODY, times)
        .title(title(entry))
        .genre(UNKNOWN)
        .price(Money.zero(CurrencyUnit.USD))
        .capacity(venue.capacity())
        .status(entry.status() == FeedStatus.TENTATIVE ? EventStatus.DRAFT : EventStatus.ANNOUNCED)
        .build();
  }

  private static Event withArtist(Event show, ArtistId artist) {
    return new Event(
        show.id(),
        show.venue(),
        artist,
        show.template(),
        show.title(),
        show.times(),
        show.genre(),
        show.price(),
        show.capacity(),
        show.status());
  }

  /** Two calendars may use one uid, so the room is part of the id. */
  private static EventId id(FeedEntry entry, Venue venue) {
    String plain = venue.id() + "-" + entry.uid().strip();
    boolean usable =
        plain.length() <= LONGEST_ID && plain.chars().noneMatch(Character::isISOControl);
    return EventId.of(
        usable ? plain : "feed-" + Digest.ofValues(Stream.of(venue.id(), entry.uid())));
  }

  private static String title(FeedEntry entry) {
    String title = entry.title().replace("\0", "").strip();
    if (title.isEmpty()) {
      return "Taken";
    }
    int end = title.offsetByCodePoints(0, Math.min(title.codePointCount(0, title.length()), 150));
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, end).strip();
  }

  private static FeedTime.Days daysOf(FeedTime.Hours hours) {
    LocalDate first = LocalDate.ofInstant(hours.start(), hours.timeZone());
    // An end at midnight belongs to the day before.
    LocalDate last = LocalDate.ofInstant(hours.end().minusNanos(1), hours.timeZone());
    return new FeedTime.Days(first, last.isBefore(first) ? first : last);
  }

  private static List<Constraint> holds(Venue venue, ArtistId artist, FeedTime.Days days) {
    return days.first()
        .datesUntil(days.last().plusDays(1))
        .<Constraint>map(date -> new Constraint.FirstHold(venue.id(), date, artist))
        .toList();
  }
}
