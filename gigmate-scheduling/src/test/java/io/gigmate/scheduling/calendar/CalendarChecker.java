package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a calendar against its request, rule by rule and pair by pair, sharing no code with the
 * planner. It lists what is broken in words.
 */
final class CalendarChecker {
  private final PlanRequest request;
  private final Map<VenueId, Venue> venues;
  private final Map<ArtistId, Artist> artists;
  private final Map<TemplateId, EventTemplate> templates;
  private final List<String> broken = new ArrayList<>();

  private CalendarChecker(PlanRequest request) {
    this.request = request;
    venues = byId(request.venues(), Venue::id);
    artists = byId(request.artists(), Artist::id);
    templates = byId(request.templates(), EventTemplate::id);
  }

  /** Returns every rule that the new shows break. */
  static List<String> broken(PlanRequest request, List<Event> events) {
    CalendarChecker checker = new CalendarChecker(request);
    events.forEach(checker::checkAlone);
    events.forEach(checker::checkAgreed);
    checker.checkPairs(events);
    checker.checkWeeks(events);
    checker.checkIds(events);
    return checker.broken;
  }

  private void checkAlone(Event event) {
    Venue venue = Objects.requireNonNull(venues.get(event.venue()));
    Artist artist = Objects.requireNonNull(artists.get(event.artist()));
    EventTemplate template = Objects.requireNonNull(templates.get(event.template()));
    ZonedDateTime start = event.times().localStart();
    LocalTime time = start.toLocalTime();
    LocalDate date = start.toLocalDate();
    rule(template.active(), "template is switched off", event);
    rule(event.times().timeZone().equals(venue.timeZone()), "zone", event);
    rule(template.preferredDays().contains(date.getDayOfWeek()), "day", event);
    rule(!date.isBefore(request.start()) && date.isBefore(request.end()), "outside", event);
    rule(
        request.slots().stream()
            .filter(slot -> template.preferredSlots().contains(slot.name()))
            .anyMatch(
                slot ->
                    !time.isBefore(slot.earliestStart())
                        && !time.isAfter(slot.latestStart())
                        && slot.earliestStart().until(time, ChronoUnit.SECONDS) % 900 == 0),
        "slot",
        event);
    rule(
        start.getOffset().equals(start.withEarlierOffsetAtOverlap().getOffset()),
        "the second of a time that comes twice",
        event);
    Instant begin = event.times().start();
    rule(event.times().end().equals(begin.plus(template.duration())), "duration", event);
    rule(event.times().doors().equals(begin.minus(Duration.ofMinutes(30))), "doors", event);
    rule(template.price().contains(event.price()), "price", event);
    rule(
        event.capacity() == Math.min(template.maxCapacity(), venue.capacity())
            && event.capacity() >= template.minCapacity(),
        "capacity",
        event);
    rule(event.genre().equals(template.genre()), "genre", event);
    rule(request.genres().fits(template.genre(), artist.genres()), "genre fit", event);
    String season = request.seasons().name(date);
    rule(event.title().equals(template.title(Occasion.of(artist, venue, season))), "title", event);
    rule(template.validity().holds(date), "validity", event);
    rule(event.status() == EventStatus.DRAFT, "status", event);
    GeoPoint home = artist.location();
    GeoPoint room = venue.location();
    rule(
        home != null && room != null && home.distanceTo(room).compareTo(request.radius()) <= 0,
        "too far",
        event);
  }

  private void checkAgreed(Event event) {
    LocalDate date = event.times().date();
    LocalDateTime end = event.times().localEnd().toLocalDateTime();
    LocalDateTime doors = event.times().localDoors().toLocalDateTime();
    int capacity = Objects.requireNonNull(venues.get(event.venue())).capacity();
    boolean hasHours = false;
    boolean isOpen = false;
    boolean hasWindow = false;
    boolean isValid = false;
    for (Constraint one : request.constraints()) {
      if (one instanceof Constraint.OpeningHours of && of.venue().equals(event.venue())) {
        hasHours = true;
        LocalDate last = of.closes().isAfter(of.opens()) ? date : date.plusDays(1);
        isOpen |=
            of.days().contains(date.getDayOfWeek())
                && !doors.isBefore(date.atTime(of.opens()))
                && !end.isAfter(last.atTime(of.closes()));
      } else if (one instanceof Constraint.TemplateWindow of
          && of.template().equals(event.template())) {
        hasWindow = true;
        isValid |= contains(of.from(), of.until(), date);
      } else if (one instanceof Constraint.Curfew of && of.venue().equals(event.venue())) {
        LocalDate last = of.latest().getHour() < 12 ? date.plusDays(1) : date;
        rule(!end.isAfter(last.atTime(of.latest())), "curfew", event);
      } else if (one instanceof Constraint.VenueBlackout of && of.venue().equals(event.venue())) {
        rule(!contains(of.from(), of.until(), date), "venue blackout", event);
      } else if (one instanceof Constraint.ArtistBlackout of
          && of.artist().equals(event.artist())) {
        rule(!contains(of.from(), of.until(), date), "artist blackout", event);
      } else if (one instanceof Constraint.LicenceDays of && of.venue().equals(event.venue())) {
        rule(of.days().contains(date.getDayOfWeek()), "licence", event);
      } else if (one instanceof Constraint.RoomSize of && of.artist().equals(event.artist())) {
        rule(capacity >= of.least() && capacity <= of.most(), "room size", event);
      } else if (one instanceof Constraint.FirstHold of
          && of.venue().equals(event.venue())
          && of.date().equals(date)
          && lastHold(of).equals(of)) {
        rule(of.artist().equals(event.artist()), "hold", event);
      }
    }
    rule(!hasHours || isOpen, "opening hours", event);
    rule(!hasWindow || isValid, "template window", event);
  }

  /** Of two first holds on one date, which cannot be, the later one in the list counts. */
  private Constraint lastHold(Constraint.FirstHold hold) {
    return request.constraints().stream()
        .filter(Constraint.FirstHold.class::isInstance)
        .map(Constraint.FirstHold.class::cast)
        .filter(one -> one.venue().equals(hold.venue()) && one.date().equals(hold.date()))
        .reduce(hold, (first, second) -> second);
  }

  private static boolean contains(LocalDate from, LocalDate until, LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(until);
  }

  private Duration turnaround(Event event) {
    return request.constraints().stream()
        .filter(Constraint.Turnaround.class::isInstance)
        .map(Constraint.Turnaround.class::cast)
        .filter(one -> one.venue().equals(event.venue()))
        .map(Constraint.Turnaround::gap)
        .max(Duration::compareTo)
        .orElse(Duration.ofHours(1));
  }

  private int mostOf(String act) {
    return request.constraints().stream()
        .filter(Constraint.ShowsAWeek.class::isInstance)
        .map(Constraint.ShowsAWeek.class::cast)
        .filter(one -> act.startsWith("act " + one.artist() + " "))
        .mapToInt(Constraint.ShowsAWeek::most)
        .min()
        .orElse(6);
  }

  /** What the first show's room or the show itself asks of the act's other one. */
  private void checkClauses(Event one, Event other) {
    long days = one.times().date().until(other.times().date(), ChronoUnit.DAYS);
    Constraint.RadiusClause ofRoom = null;
    Constraint.ShowRadiusClause ofShow = null;
    for (Constraint each : request.constraints()) {
      if (each instanceof Constraint.RadiusClause of && of.venue().equals(one.venue())) {
        ofRoom = of;
      } else if (each instanceof Constraint.ShowRadiusClause of && of.event().equals(one.id())) {
        ofShow = of;
      }
    }
    if (ofRoom != null && venues.containsKey(one.venue())) {
      boolean near = isWithin(ofRoom.radius(), one, other);
      rule(
          !near || days < -ofRoom.daysBefore() || days > ofRoom.daysAfter(),
          "radius clause",
          one,
          other);
    }
    if (ofShow != null) {
      boolean near = isWithin(ofShow.radius(), one, other);
      rule(
          !near || days < -ofShow.daysBefore() || days > ofShow.daysAfter(),
          "radius clause of a show",
          one,
          other);
    }
  }

  private boolean isWithin(Distance radius, Event one, Event other) {
    GeoPoint from = location(one.venue());
    GeoPoint to = location(other.venue());
    return !one.venue().equals(other.venue())
        && (from == null || to == null || from.distanceTo(to).compareTo(radius) <= 0);
  }

  private void checkPairs(List<Event> events) {
    List<Event> standing = request.existing().stream().filter(Event::takesPlace).toList();
    for (int i = 0; i < events.size(); i++) {
      for (int j = 0; j < i; j++) {
        checkPair(events.get(i), events.get(j));
      }
      for (Event other : standing) {
        checkPair(events.get(i), other);
      }
    }
  }

  private void checkPair(Event one, Event other) {
    if (one.venue().equals(other.venue())) {
      rule(apart(one, other).compareTo(turnaround(one)) >= 0, "turnaround", one, other);
    }
    if (one.artist().equals(other.artist())) {
      rule(!one.times().date().equals(other.times().date()), "two shows a day", one, other);
      checkClauses(one, other);
      checkClauses(other, one);
      rule(apart(one, other).compareTo(drive(one, other).plusHours(1)) >= 0, "drive", one, other);
    }
  }

  /** Returns the time between the end of one and the doors of the other; negative: they overlap. */
  private static Duration apart(Event one, Event other) {
    Duration after = Duration.between(one.times().end(), other.times().doors());
    Duration before = Duration.between(other.times().end(), one.times().doors());
    return after.compareTo(before) > 0 ? after : before;
  }

  private Duration drive(Event one, Event other) {
    GeoPoint from = location(one.venue());
    GeoPoint to = location(other.venue());
    if (one.venue().equals(other.venue())) {
      return Duration.ZERO;
    }
    return from == null || to == null
        ? Duration.ofHours(24)
        : Duration.ofNanos((long) (from.distanceTo(to).miles() / 50 * 3600e9));
  }

  private @Nullable GeoPoint location(VenueId id) {
    Venue venue = venues.get(id);
    return venue == null ? null : venue.location();
  }

  private void checkWeeks(List<Event> events) {
    Map<String, Integer> planned = new HashMap<>();
    Map<String, Integer> total = new HashMap<>();
    List<Event> all = new ArrayList<>(events);
    request.existing().stream().filter(Event::takesPlace).forEach(all::add);
    for (Event event : all) {
      long day = request.start().until(event.times().date(), ChronoUnit.DAYS);
      boolean isNew = events.contains(event);
      if (day >= 0 && day < 7L * request.weeks()) {
        for (String who :
            List.of(
                "room " + event.venue() + " " + day / 7, "act " + event.artist() + " " + day / 7)) {
          total.merge(who, 1, Integer::sum);
          planned.merge(who, isNew ? 1 : 0, Integer::sum);
        }
      }
    }
    total.forEach(
        (who, count) -> {
          int most = who.startsWith("room") ? request.showsPerWeek() : mostOf(who);
          if (count > most && planned.getOrDefault(who, 0) > 0) {
            broken.add(who + " has " + count + " shows in a week");
          }
        });
  }

  private void checkIds(List<Event> events) {
    Set<EventId> taken = request.existing().stream().map(Event::id).collect(Collectors.toSet());
    Set<EventId> seen = new HashSet<>(taken);
    events.forEach(event -> rule(seen.add(event.id()), "duplicate id", event));
  }

  private void rule(boolean kept, String rule, Event... events) {
    if (!kept) {
      broken.add(rule + ": " + List.of(events));
    }
  }

  private static <K, V> Map<K, V> byId(List<V> all, Function<V, K> id) {
    return all.stream().collect(Collectors.toMap(id, one -> one));
  }
}
