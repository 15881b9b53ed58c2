package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.Refusal;
import io.gigmate.scheduling.constraint.Rule;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constraints of a request, by room, act and template, and what they say to a show. */
final class Agreements {
  private final List<Venue> rooms;
  private final List<Artist> acts;
  private final LocalDate start;
  private final Map<VenueId, List<Constraint>> ofRoom = new HashMap<>();
  private final Map<ArtistId, List<Constraint>> ofAct = new HashMap<>();
  private final Map<TemplateId, List<Constraint.TemplateWindow>> windows = new HashMap<>();
  private final Map<TemplateId, Validity> validities = new HashMap<>();
  private final Map<VenueId, List<Constraint.RadiusClause>> clauses = new HashMap<>();
  private final Map<EventId, List<Constraint.ShowRadiusClause>> showClauses = new HashMap<>();
  private final Map<VenueId, Map<LocalDate, ArtistId>> holds = new HashMap<>();
  private final long[] turnarounds;
  private final int[] mostShows;
  private final boolean any;

  Agreements(PlanRequest request, List<Venue> rooms, List<Artist> acts) {
    this.rooms = rooms;
    this.acts = acts;
    start = request.start();
    List<Constraint> constraints = request.constraints();
    for (EventTemplate template : request.templates()) {
      if (!template.validity().equals(Validity.ALWAYS)) {
        validities.put(template.id(), template.validity());
      }
    }
    any = !constraints.isEmpty() || !validities.isEmpty();
    Map<VenueId, Long> gaps = new HashMap<>();
    Map<ArtistId, Integer> limits = new HashMap<>();
    for (Constraint one : constraints) {
      if (one instanceof Constraint.Turnaround of) {
        gaps.merge(of.venue(), of.gap().toSeconds(), Math::max);
      } else if (one instanceof Constraint.ShowsAWeek of) {
        limits.merge(of.artist(), of.most(), Math::min);
      } else if (one instanceof Constraint.OpeningHours of) {
        add(ofRoom, of.venue(), one);
      } else if (one instanceof Constraint.Curfew of) {
        add(ofRoom, of.venue(), one);
      } else if (one instanceof Constraint.VenueBlackout of) {
        add(ofRoom, of.venue(), one);
      } else if (one instanceof Constraint.LicenceDays of) {
        add(ofRoom, of.venue(), one);
      } else if (one instanceof Constraint.ArtistBlackout of) {
        add(ofAct, of.artist(), one);
      } else if (one instanceof Constraint.RoomSize of) {
        add(ofAct, of.artist(), one);
      } else if (one instanceof Constraint.TemplateWindow of) {
        add(windows, of.template(), of);
      } else if (one instanceof Constraint.RadiusClause of) {
        add(clauses, of.venue(), of);
      } else if (one instanceof Constraint.ShowRadiusClause of) {
        add(showClauses, of.event(), of);
      } else if (one instanceof Constraint.FirstHold of) {
        holds.computeIfAbsent(of.venue(), venue -> new HashMap<>()).put(of.date(), of.artist());
      }
    }
    long usual = CalendarRules.ROOM_TURNAROUND.toSeconds();
    turnarounds = rooms.stream().mapToLong(one -> gaps.getOrDefault(one.id(), usual)).toArray();
    mostShows =
        acts.stream()
            .mapToInt(one -> limits.getOrDefault(one.id(), CalendarRules.ACT_SHOWS_PER_WEEK))
            .toArray();
  }

  private static <K, V> void add(Map<K, List<V>> to, K key, V value) {
    to.computeIfAbsent(key, one -> new ArrayList<>()).add(value);
  }

  /** Returns the seconds between the end of a show in the room and the next doors. */
  long turnaround(int room) {
    return turnarounds[room];
  }

  /** Returns the most shows of the act in a week. */
  int mostShows(int act) {
    return mostShows[act];
  }

  /** Returns the names of what leaves the room less time, each once. */
  List<String> ofRoom(int room) {
    return ofRoom.getOrDefault(rooms.get(room).id(), List.of()).stream()
        .map(one -> one.rule().label())
        .distinct()
        .sorted()
        .toList();
  }

  boolean haveClauses() {
    return !clauses.isEmpty() || !showClauses.isEmpty();
  }

  List<Constraint.ShowRadiusClause> clausesOf(EventId event) {
    return showClauses.getOrDefault(event, List.of());
  }

  /** Returns why the room may not put on a show of the template then, or null where it may. */
  @Nullable Refusal place(int room, int day, TemplateId template, long doors, long end) {
    if (!any) {
      return null;
    }
    LocalDate date = start.plusDays(day);
    List<Constraint.TemplateWindow> valid = windows.get(template);
    boolean inWindow =
        valid == null
            || valid.stream()
                .anyMatch(one -> !date.isBefore(one.from()) && !date.isAfter(one.until()));
    if (!inWindow || !validities.getOrDefault(template, Validity.ALWAYS).holds(date)) {
      return new Refusal(Rule.TEMPLATE_VALIDITY, template + " is not valid on " + date);
    }
    Venue venue = rooms.get(room);
    List<Constraint> agreed = ofRoom.get(venue.id());
    if (agreed == null) {
      return null;
    }
    LocalDateTime opens = Instant.ofEpochSecond(doors).atZone(venue.timeZone()).toLocalDateTime();
    LocalDateTime ends = Instant.ofEpochSecond(end).atZone(venue.timeZone()).toLocalDateTime();
    boolean hours = false;
    boolean open = false;
    for (Constraint one : agreed) {
      if (one instanceof Constraint.OpeningHours of) {
        hours = true;
        open |= of.days().contains(date.getDayOfWeek()) && isWithin(of, date, opens, ends);
      } else {
        Refusal refusal = place(one, date, ends);
        if (refusal != null) {
          return refusal;
        }
      }
    }
    return hours && !open
        ? new Refusal(Rule.OPENING_HOURS, venue.id() + " is not open from " + opens + " to " + ends)
        : null;
  }

  private static boolean isWithin(
      Constraint.OpeningHours hours, LocalDate date, LocalDateTime doors, LocalDateTime end) {
    boolean overnight = !hours.closes().isAfter(hours.opens());
    LocalDateTime closes = date.plusDays(overnight ? 1 : 0).atTime(hours.closes());
    return !doors.isBefore(date.atTime(hours.opens())) && !end.isAfter(closes);
  }

  private static @Nullable Refusal place(Constraint one, LocalDate date, LocalDateTime ends) {
    if (one instanceof Constraint.Curfew of) {
      boolean nextDay = of.latest().isBefore(LocalTime.NOON);
      if (ends.isAfter(date.plusDays(nextDay ? 1 : 0).atTime(of.latest()))) {
        return new Refusal(one.rule(), "the show ends at " + ends + ", after " + of.latest());
      }
    } else if (one instanceof Constraint.VenueBlackout of) {
      if (!date.isBefore(of.from()) && !date.isAfter(of.until())) {
        return new Refusal(one.rule(), away(of.venue().value(), of.from(), of.until()));
      }
    } else if (one instanceof Constraint.LicenceDays of
        && !of.days().contains(date.getDayOfWeek())) {
      return new Refusal(one.rule(), of.venue() + " has a licence for " + of.days() + " only");
    }
    return null;
  }

  /** Returns why the act may not play the room on that day, or null where it may. */
  @Nullable Refusal act(int act, int room, int day) {
    if (!any) {
      return null;
    }
    LocalDate date = start.plusDays(day);
    Map<LocalDate, ArtistId> held = holds.get(rooms.get(room).id());
    ArtistId holder = held == null ? null : held.get(date);
    if (holder != null && !holder.equals(acts.get(act).id())) {
      return new Refusal(
          Rule.HOLD, holder + " has the first hold on " + date + " at " + rooms.get(room).id());
    }
    for (Constraint one : ofAct.getOrDefault(acts.get(act).id(), List.of())) {
      if (one instanceof Constraint.ArtistBlackout of) {
        if (!date.isBefore(of.from()) && !date.isAfter(of.until())) {
          return new Refusal(one.rule(), away(of.artist().value(), of.from(), of.until()));
        }
      } else if (one instanceof Constraint.RoomSize of) {
        int capacity = rooms.get(room).capacity();
        if (capacity < of.least() || capacity > of.most()) {
          return new Refusal(
              one.rule(),
              of.artist() + " plays rooms of " + of.least() + " to " + of.most() + " people");
        }
      }
    }
    return null;
  }

  private static String away(String who, LocalDate from, LocalDate until) {
    return who + " is away from " + from + " to " + until;
  }

  /**
   * Returns why a radius clause keeps the act that has one show from having the other, or null.
   *
   * @param own the clauses of the standing show by itself
   */
  @Nullable Refusal clause(
      int room, int day, Booking other, List<Constraint.ShowRadiusClause> own) {
    if (other.room == room) {
      return null;
    }
    boolean broken = false;
    for (Constraint.RadiusClause here : clausesOf(room)) {
      broken |=
          spans(here.daysBefore(), here.daysAfter(), other.day - day)
              && isWithin(here.radius(), room, other.room);
    }
    for (Constraint.RadiusClause there : clausesOf(other.room)) {
      broken |=
          spans(there.daysBefore(), there.daysAfter(), day - other.day)
              && isWithin(there.radius(), room, other.room);
    }
    for (Constraint.ShowRadiusClause one : own) {
      broken |=
          spans(one.daysBefore(), one.daysAfter(), day - other.day)
              && isWithin(one.radius(), room, other.room);
    }
    return broken
        ? new Refusal(
            Rule.RADIUS_CLAUSE,
            "a show on "
                + start.plusDays(other.day)
                + " is too near to one on "
                + start.plusDays(day))
        : null;
  }

  private List<Constraint.RadiusClause> clausesOf(int room) {
    return room == Booking.UNKNOWN
        ? List.of()
        : clauses.getOrDefault(rooms.get(room).id(), List.of());
  }

  private static boolean spans(int before, int after, int days) {
    return days >= -before && days <= after;
  }

  private boolean isWithin(Distance radius, int room, int other) {
    GeoPoint from = rooms.get(room).location();
    GeoPoint to = other == Booking.UNKNOWN ? null : rooms.get(other).location();
    return from == null || to == null || from.distanceTo(to).compareTo(radius) <= 0;
  }
}
