package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Refusal;
import io.gigmate.scheduling.constraint.Rule;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about a calendar: what it is worth and why, what else could go into a place,
 * and what stands in the way of that which could not.
 *
 * <p>The calendar is what stands in the request together with these events. This class is not
 * thread-safe.
 */
public final class CalendarAnalysis {
  private final PlanRequest request;
  private final List<Event> events;

  /** Creates an analysis of these shows of a plan for the request. */
  public CalendarAnalysis(PlanRequest request, Collection<Event> events) {
    this.request = request;
    this.events = List.copyOf(events);
  }

  /** Returns what the calendar is worth, term by term. */
  public CalendarValue value() {
    return CalendarValue.of(request, events);
  }

  /**
   * Returns the shows that could be in place of this one, on its day in its room, the best first;
   * what each is worth is counted with the rest of the calendar as it is. The show itself is among
   * them.
   */
  public List<Alternative> alternatives(Event event) {
    return new Place(event.venue(), event.times().date(), event).alternatives();
  }

  /** Returns the shows that could be added in the room on that day, the best first. */
  public List<Alternative> alternatives(VenueId venue, LocalDate date) {
    return new Place(venue, date, null).alternatives();
  }

  /**
   * Returns everything that keeps the act from playing a show of the template in the room on that
   * day; nothing where it could. Of hours that differ the one counts that least stands in the way
   * of. A week that has its target does not count.
   *
   * @throws IllegalArgumentException where the request does not have one of them
   */
  public List<Refusal> refusals(
      VenueId venue, ArtistId artist, TemplateId template, LocalDate date) {
    return new Place(venue, date, null).refusals(artist, template);
  }

  /**
   * Returns for every act what keeps it from taking this show's place with the same bill; those
   * that could are left out.
   */
  public Map<ArtistId, List<Refusal>> refusals(Event event) {
    TemplateId template = event.template();
    if (template == null) {
      throw new IllegalArgumentException("event " + event.id() + " has no template");
    }
    Place place = new Place(event.venue(), event.times().date(), event);
    Map<ArtistId, List<Refusal>> found = new TreeMap<>();
    request
        .artists()
        .forEach(
            artist -> {
              List<Refusal> refusals = place.refusals(artist.id(), template);
              if (!refusals.isEmpty()) {
                found.put(artist.id(), refusals);
              }
            });
    return found;
  }

  /** A room on a day, in a calendar without the show that would give way. */
  private final class Place {
    private final Market market;
    private final Schedule schedule;
    private final Openings openings;
    private final Worth worth;
    private final int room;
    private final int day;

    Place(VenueId venue, LocalDate date, @Nullable Event gone) {
      List<Event> rest = new ArrayList<>(request.existing());
      events.stream().filter(one -> !one.equals(gone)).forEach(rest::add);
      rest.removeIf(one -> one.equals(gone));
      market = new Market(request.withExisting(rest));
      schedule = new Schedule(market);
      openings = new Openings(market, schedule);
      worth = new Worth(market, schedule, new ShowPoints(market));
      room = index(market.rooms.stream().map(one -> one.id()).toList(), venue);
      day = market.day(date);
      if (!market.holds(day)) {
        throw new IllegalArgumentException(date + " lies outside of the plan");
      }
    }

    private static <T> int index(List<T> all, T one) {
      int at = all.indexOf(one);
      if (at < 0) {
        throw new IllegalArgumentException("the request has no '" + one + "'");
      }
      return at;
    }

    List<Alternative> alternatives() {
      List<Alternative> found = new ArrayList<>();
      for (int template : market.bills(room, day)) {
        List<Opening> free = openings.of(room, day, template, null);
        for (int act : market.neighbourhood.of(room)) {
          Booking booking = first(free, template, act);
          if (booking != null) {
            double points = worth.gain(booking) / ShowPoints.MILLIONTHS;
            found.add(new Alternative(Drafts.draft(market, booking), points));
          }
        }
      }
      found.sort(
          Comparator.comparingDouble(Alternative::points)
              .reversed()
              .thenComparing(one -> one.event().artist())
              .thenComparing(one -> one.event().title()));
      return found;
    }

    private @Nullable Booking first(List<Opening> free, int template, int act) {
      if (free.isEmpty() || !market.menu.fitsAct(template, act)) {
        return null;
      }
      int habit = openings.habit(room, template, free.size());
      for (int i = 0; i < free.size(); i++) {
        Opening opening = free.get((habit + i) % free.size());
        if (schedule.actIsFree(act, opening, null)) {
          return Booking.planned(opening, act);
        }
      }
      return null;
    }

    List<Refusal> refusals(ArtistId artist, TemplateId id) {
      EventTemplate template =
          request.templates().stream()
              .filter(one -> one.id().equals(id))
              .findAny()
              .orElseThrow(() -> new IllegalArgumentException("the request has no '" + id + "'"));
      int act = index(market.acts.stream().map(one -> one.id()).toList(), artist);
      if (!template.active()) {
        return List.of(new Refusal(Rule.TEMPLATE_VALIDITY, id + " is switched off"));
      }
      int number = market.menu.number(id);
      List<Refusal> found =
          new ArrayList<>(new Refusals(market, schedule).always(room, day, act, number));
      if (market.menu.plays(number, market.dayOfWeek(day))) {
        found.addAll(atTheBestHour(number, act));
      }
      return found;
    }

    private List<Refusal> atTheBestHour(int template, int act) {
      Refusals refusals = new Refusals(market, schedule);
      List<Refusal> fewest = null;
      for (int start : market.menu.starts(template)) {
        Opening opening = openings.atAll(room, day, template, start);
        if (opening != null) {
          List<Refusal> here = refusals.at(opening, act);
          if (fewest == null || here.size() < fewest.size()) {
            fewest = here;
          }
        }
      }
      return fewest != null
          ? fewest
          : List.of(
              new Refusal(
                  Rule.TEMPLATE_SLOT,
                  "the clock shows no time of the slot on " + market.date(day)));
    }
  }
}
