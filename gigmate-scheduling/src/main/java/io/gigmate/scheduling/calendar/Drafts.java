package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the bookings of a schedule out as events. */
final class Drafts {
  /** Of an id that is too long this many characters stay readable. */
  private static final int KEPT = 60;

  private static final int LONGEST_VENUE_ID = 80;
  private static final int HASH = 12;
  private static final DateTimeFormatter LOCAL_START =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmm", Locale.ROOT);

  /** An act of which it is not known whom it draws is taken to fill half of a room. */
  private static final double USUAL_SHARE = 0.5;

  /** The order of a plan. */
  static final Comparator<Event> ORDER =
      Comparator.comparing((Event event) -> event.times().start()).thenComparing(Event::id);

  private final Market market;
  private final Set<EventId> taken = new HashSet<>();

  private Drafts(Market market) {
    this.market = market;
    market.request.existing().forEach(event -> taken.add(event.id()));
  }

  /** Returns the shows of the plan, by start and id. */
  static List<Event> of(Market market, Schedule schedule) {
    Drafts drafts = new Drafts(market);
    List<Event> events = new ArrayList<>();
    for (int room = 0; room < market.rooms.size(); room++) {
      Book book = schedule.ofRoom(room);
      for (int i = 0; i < book.size(); i++) {
        if (!book.get(i).stands) {
          events.add(drafts.draft(book.get(i)));
        }
      }
    }
    events.sort(ORDER);
    return events;
  }

  /** Writes shows beside others, whose ids are taken. */
  static Drafts beside(Market market, Collection<Event> others) {
    Drafts drafts = new Drafts(market);
    others.forEach(event -> drafts.taken.add(event.id()));
    return drafts;
  }

  /** Returns one show that could be. */
  static Event draft(Market market, Booking booking) {
    return new Drafts(market).draft(booking);
  }

  /** Returns the show as an event with an id of its own. */
  Event draft(Booking booking) {
    Venue venue = market.rooms.get(booking.room);
    Artist artist = market.acts.get(booking.act);
    EventTemplate template = market.menu.template(booking.template);
    Instant doors = Instant.ofEpochSecond(booking.doors);
    ZonedDateTime start = doors.plus(CalendarRules.DOORS_BEFORE_START).atZone(venue.timeZone());
    int capacity = Math.min(template.maxCapacity(), venue.capacity());
    return Event.builder(
            id(venue.id(), start),
            venue.id(),
            artist.id(),
            new ShowTimes(
                doors, start.toInstant(), Instant.ofEpochSecond(booking.end), venue.timeZone()))
        .template(template.id())
        .title(template.title(occasion(artist, venue, start.toLocalDate())))
        .genre(template.genre())
        .price(template.price().at(share(artist, capacity)))
        .capacity(capacity)
        .build();
  }

  private Occasion occasion(Artist artist, Venue venue, LocalDate date) {
    return Occasion.of(artist, venue, market.request.seasons().name(date));
  }

  /** The fuller the act makes the room, the higher in the template's range the price. */
  private static double share(Artist artist, int capacity) {
    Integer draw = artist.expectedDraw();
    return draw == null ? USUAL_SHARE : Math.min(1, (double) draw / capacity);
  }

  private EventId id(VenueId venue, ZonedDateTime start) {
    String readable = shortened(venue.value()) + "-" + LOCAL_START.format(start);
    EventId id = EventId.of(readable);
    for (int next = 2; !taken.add(id); next++) {
      id = EventId.of(readable + "-" + next);
    }
    return id;
  }

  private static String shortened(String id) {
    if (id.length() <= LONGEST_VENUE_ID) {
      return id;
    }
    int end = Character.isHighSurrogate(id.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
    return id.substring(0, end) + "-" + Digest.ofValues(Stream.of(id)).hex().substring(0, HASH);
  }
}
