package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.objective.ExpectedValue;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a calendar leaves open, and asks the planner to fill it: the parts of days in which a
 * room is free, and the genres and days of the week that it has too rarely.
 *
 * <p>The calendar is what stands in the request together with these events. This class is not
 * thread-safe.
 */
public final class CalendarGaps {
  /** A show that a room has too rarely is taken to be worth this share more of what it lacks. */
  private static final double SOUGHT = 0.5;

  private final PlanRequest request;
  private final Market market;
  private final Schedule schedule;
  private final Openings openings;

  /** Creates the search in these shows of a plan for the request. */
  public CalendarGaps(PlanRequest request, Collection<Event> events) {
    List<Event> all = new ArrayList<>(request.existing());
    all.addAll(events);
    this.request = request.withExisting(all);
    market = new Market(this.request);
    schedule = new Schedule(market);
    openings = new Openings(market, schedule);
  }

  /**
   * Returns the free slots of a room on days without a show, by date and in the order of the
   * request's slots; whether an act is free then is another question.
   *
   * @throws IllegalArgumentException where the request does not have the room
   */
  public List<FreeSlot> free(VenueId venue) {
    int room = number(venue);
    Set<Integer> taken = new HashSet<>();
    Book book = schedule.ofRoom(room);
    for (int i = 0; i < book.size(); i++) {
      taken.add(book.get(i).day);
    }
    List<FreeSlot> found = new ArrayList<>();
    for (int day = 0; day < market.days; day++) {
      if (!taken.contains(day)) {
        List<Opening> open = openings.on(room, day, null);
        for (TimeSlot slot : request.slots()) {
          List<TemplateId> templates =
              open.stream()
                  .filter(one -> isIn(one, slot))
                  .map(one -> market.menu.template(one.template()).id())
                  .distinct()
                  .sorted()
                  .toList();
          if (!templates.isEmpty()) {
            found.add(new FreeSlot(venue, market.date(day), slot.name(), templates));
          }
        }
      }
    }
    return found;
  }

  private boolean isIn(Opening opening, TimeSlot slot) {
    if (!market.menu.template(opening.template()).preferredSlots().contains(slot.name())) {
      return false;
    }
    LocalTime start =
        Instant.ofEpochSecond(opening.doors())
            .plus(CalendarRules.DOORS_BEFORE_START)
            .atZone(market.rooms.get(opening.room()).timeZone())
            .toLocalTime();
    return !start.isBefore(slot.earliestStart()) && !start.isAfter(slot.latestStart());
  }

  /**
   * Returns the genres and days of the week that a room could have and has less often than its
   * others, the rarest first. Shows outside of the plan's weeks do not count.
   *
   * @throws IllegalArgumentException where the request does not have the room
   */
  public List<RareBill> rare(VenueId venue) {
    int room = number(venue);
    record Bill(DayOfWeek day, String genre, Genre of) {}
    Set<Bill> possible = new TreeSet<>(Comparator.comparing(Bill::day).thenComparing(Bill::genre));
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int template : market.menu.on(day)) {
        if (market.menu.fitsRoom(template, market.capacity(room))) {
          Genre genre = market.menu.template(template).genre();
          possible.add(new Bill(day, genre.key(), genre));
        }
      }
    }
    List<Event> shows =
        request.existing().stream()
            .filter(Event::takesPlace)
            .filter(one -> one.venue().equals(venue))
            .filter(one -> market.holds(market.day(one.times().date())))
            .toList();
    double evenShare = possible.isEmpty() ? 0 : (double) shows.size() / possible.size();
    return possible.stream()
        .map(
            one -> {
              long count =
                  shows.stream()
                      .filter(show -> show.times().date().getDayOfWeek() == one.day)
                      .filter(show -> show.genre().key().equals(one.genre))
                      .count();
              return new RareBill(venue, one.of, one.day, (int) count, evenShare);
            })
        .filter(one -> one.shows() < one.evenShare())
        .sorted(Comparator.comparingInt(RareBill::shows))
        .toList();
  }

  /**
   * Returns the request whose plan fills gaps: everything stands, each room wants so many shows a
   * week more, and what a room has too rarely counts more.
   *
   * @param more at least one
   */
  public PlanRequest filling(int more) {
    if (more < 1) {
      throw new IllegalArgumentException("gaps are filled by at least one show a week: " + more);
    }
    record Place(VenueId venue, Genre genre, DayOfWeek day) {}
    Set<Place> rare = new HashSet<>();
    for (Venue room : request.venues()) {
      rare(room.id()).forEach(one -> rare.add(new Place(room.id(), one.genre(), one.day())));
    }
    ExpectedValue before = request.objective().expected();
    ExpectedValue seeking =
        (venue, artist, template, date) -> {
          double value = before.of(venue, artist, template, date);
          Place place = new Place(venue.id(), template.genre(), date.getDayOfWeek());
          return rare.contains(place) ? value + SOUGHT * (1 - value) : value;
        };
    return request.toBuilder()
        .showsPerWeek(request.showsPerWeek() + more)
        .objective(request.objective().with(seeking))
        .build();
  }

  private int number(VenueId venue) {
    int room = market.number(venue);
    if (room < 0) {
      throw new IllegalArgumentException("the request has no '" + venue + "'");
    }
    return room;
  }
}
