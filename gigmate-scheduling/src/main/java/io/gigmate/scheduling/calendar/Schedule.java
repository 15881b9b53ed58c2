package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.place.Distance;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calendar while it is made: the books of all rooms and acts, and what is counted per week. It
 * answers what may be booked; what is booked through it never clashes.
 */
final class Schedule {
  /** Half of the Earth's circumference: no drive is longer. */
  private static final Distance FARTHEST = Distance.ofKilometres(20_038);

  private final Market market;
  private final Book[] roomBooks;
  private final Book[] actBooks;

  /** By act and day: its booking. */
  private final @Nullable Booking[] onDay;

  /** By room and place among the acts near it: how many bookings they have together. */
  private final int[][] here;

  private final int[] shows;
  private final int[] roomWeeks;
  private final int[] actWeeks;
  private final int[] uses;
  private final Book.Gap turnaround;
  private final Book.Gap nearDrive;
  private final Book.Gap anyDrive;

  /** Whether an act that plays once a day always has the time to get on. */
  private final boolean nightsSuffice;

  private final BitSet travelled = new BitSet();
  private final List<Booking> standing = new ArrayList<>();

  /** By the show that has it; a booking is equal to itself alone. */
  private final Map<Booking, List<Constraint.ShowRadiusClause>> clauses = new HashMap<>();

  /** Opens the books, with what stands already. */
  Schedule(Market market) {
    this.market = market;
    int weeks = market.request.weeks();
    roomBooks = Stream.generate(Book::new).limit(market.rooms.size()).toArray(Book[]::new);
    actBooks = Stream.generate(Book::new).limit(market.acts.size()).toArray(Book[]::new);
    onDay = new Booking[market.acts.size() * market.days];
    here = new int[market.rooms.size()][];
    for (int room = 0; room < here.length; room++) {
      here[room] = new int[market.neighbourhood.of(room).length];
    }
    shows = new int[market.acts.size()];
    roomWeeks = new int[market.rooms.size() * weeks];
    actWeeks = new int[market.acts.size() * weeks];
    uses = new int[market.rooms.size() * market.menu.size()];
    long changeover = CalendarRules.ACT_CHANGEOVER.toSeconds();
    long acrossRadius =
        Market.drive(Distance.ofKilometres(2 * market.request.radius().kilometres()));
    long anywhere = Math.max(CalendarRules.UNKNOWN_DRIVE.toSeconds(), Market.drive(FARTHEST));
    turnaround = gap((room, other) -> market.agreements.turnaround(room), 0, longestTurnaround());
    nearDrive = gap(market::drive, changeover, Math.min(acrossRadius, anywhere) + 1);
    anyDrive = gap(market::drive, changeover, anywhere);
    nightsSuffice = market.shortestNight() >= nearDrive.most();
    enterStanding();
  }

  /** Answers whether nothing but the booking passed over is in the way of a show in the room. */
  boolean roomIsFree(int room, long doors, long end, @Nullable Booking passedOver) {
    return roomBooks[room].isFree(room, doors, end, turnaround, passedOver);
  }

  /** Answers whether the act may take the opening once the booking passed over is gone. */
  boolean actIsFree(int act, Opening opening, @Nullable Booking passedOver) {
    int day = opening.day();
    if (actHasDay(act, day) && (passedOver == null || passedOver.day != day)) {
      return false;
    }
    int inWeek = actShows(act, day / 7);
    if (passedOver != null && passedOver.day / 7 == day / 7) {
      inWeek--;
    }
    Book.Gap gap = travelled.get(act) ? anyDrive : nearDrive;
    return inWeek < market.agreements.mostShows(act)
        && market.agreements.act(act, opening.room(), day) == null
        && keepsClauses(act, opening, passedOver)
        && ((nightsSuffice && !travelled.get(act))
            || actBooks[act].isFree(
                opening.room(), opening.doors(), opening.end(), gap, passedOver));
  }

  private boolean keepsClauses(int act, Opening opening, @Nullable Booking passedOver) {
    if (!market.agreements.haveClauses()) {
      return true;
    }
    Book book = actBooks[act];
    for (int i = 0; i < book.size(); i++) {
      if (book.get(i) != passedOver && clause(opening, book.get(i)) != null) {
        return false;
      }
    }
    return true;
  }

  /** Returns the radius clause that keeps an act with this booking from the opening, or null. */
  @Nullable Refusal clause(Opening opening, Booking booking) {
    return market.agreements.clause(
        opening.room(), opening.day(), booking, clauses.getOrDefault(booking, List.of()));
  }

  private long longestTurnaround() {
    return IntStream.range(0, market.rooms.size())
        .mapToLong(market.agreements::turnaround)
        .max()
        .orElse(0);
  }

  boolean actHasDay(int act, int day) {
    return onDay[act * market.days + day] != null;
  }

  /** Returns what the act has on a day of the plan, or null. */
  @Nullable Booking on(int act, int day) {
    return onDay[act * market.days + day];
  }

  /** Returns how many bookings the room has with the i-th act near it. */
  int here(int room, int i) {
    return here[room][i];
  }

  /** Returns how many shows the act has in the week. */
  int actShows(int act, int week) {
    return actWeeks[act * market.request.weeks() + week];
  }

  /** Returns how many shows the room lacks in the week. */
  int missing(int room, int week) {
    return Math.max(
        0, market.request.showsPerWeek() - roomWeeks[room * market.request.weeks() + week]);
  }

  /** Returns how many shows the act has in all. */
  int shows(int act) {
    return shows[act];
  }

  /** Returns how often the room has used the template. */
  int uses(int room, int template) {
    return uses[room * market.menu.size() + template];
  }

  /** Returns what stands already. */
  List<Booking> standing() {
    return standing;
  }

  /** Returns the shows of the plan, by room and doors. */
  List<Booking> planned() {
    List<Booking> found = new ArrayList<>();
    for (int room = 0; room < market.rooms.size(); room++) {
      Book book = roomBooks[room];
      for (int i = 0; i < book.size(); i++) {
        if (!book.get(i).stands) {
          found.add(book.get(i));
        }
      }
    }
    return found;
  }

  Book ofRoom(int room) {
    return roomBooks[room];
  }

  Book ofAct(int act) {
    return actBooks[act];
  }

  void add(Booking booking) {
    if (booking.room != Booking.UNKNOWN) {
      roomBooks[booking.room].add(booking);
    }
    if (booking.act != Booking.UNKNOWN) {
      actBooks[booking.act].add(booking);
    }
    count(booking, 1);
  }

  /** Takes a show of the plan off again. */
  void remove(Booking booking) {
    roomBooks[booking.room].remove(booking);
    actBooks[booking.act].remove(booking);
    count(booking, -1);
  }

  /** Puts a show of the plan in place of one that differs in its act alone. */
  void recast(Booking booking, Booking next) {
    roomBooks[booking.room].replace(booking, next);
    takeFromAct(booking);
    giveToAct(next);
  }

  /** Puts two shows in place of two whose acts change places. */
  void exchange(Booking one, Booking nextOne, Booking other, Booking nextOther) {
    roomBooks[one.room].replace(one, nextOne);
    roomBooks[other.room].replace(other, nextOther);
    takeFromAct(one);
    takeFromAct(other);
    giveToAct(nextOne);
    giveToAct(nextOther);
  }

  /** Puts shows in place of as many that differ in their acts alone. */
  void recast(List<Booking> old, List<Booking> next) {
    for (int i = 0; i < old.size(); i++) {
      roomBooks[old.get(i).room].replace(old.get(i), next.get(i));
      takeFromAct(old.get(i));
    }
    next.forEach(this::giveToAct);
  }

  private void takeFromAct(Booking booking) {
    actBooks[booking.act].remove(booking);
    countOfAct(booking, -1);
  }

  private void giveToAct(Booking booking) {
    actBooks[booking.act].add(booking);
    countOfAct(booking, 1);
  }

  private void count(Booking booking, int change) {
    boolean inside = market.holds(booking.day);
    int weeks = market.request.weeks();
    if (booking.room != Booking.UNKNOWN) {
      if (inside) {
        roomWeeks[booking.room * weeks + booking.day / 7] += change;
      }
      if (booking.template != Booking.UNKNOWN) {
        uses[booking.room * market.menu.size() + booking.template] += change;
      }
    }
    if (booking.act != Booking.UNKNOWN) {
      countOfAct(booking, change);
    }
  }

  private void countOfAct(Booking booking, int change) {
    shows[booking.act] += change;
    if (market.holds(booking.day)) {
      onDay[booking.act * market.days + booking.day] = change > 0 ? booking : null;
      actWeeks[booking.act * market.request.weeks() + booking.day / 7] += change;
    }
    if (booking.room != Booking.UNKNOWN) {
      int i = booking.near(market.neighbourhood);
      if (i >= 0) {
        here[booking.room][i] += change;
      }
    }
  }

  private void enterStanding() {
    Map<VenueId, Integer> rooms = new HashMap<>();
    for (int room = 0; room < market.rooms.size(); room++) {
      rooms.put(market.rooms.get(room).id(), room);
    }
    Map<ArtistId, Integer> acts = new HashMap<>();
    for (int act = 0; act < market.acts.size(); act++) {
      acts.put(market.acts.get(act).id(), act);
    }
    Map<TemplateId, Integer> templates = new HashMap<>();
    for (int template = 0; template < market.menu.size(); template++) {
      templates.put(market.menu.template(template).id(), template);
    }
    for (Event event : market.request.existing()) {
      if (event.takesPlace()) {
        TemplateId template = event.template();
        Booking booking =
            Booking.standing(
                rooms.getOrDefault(event.venue(), Booking.UNKNOWN),
                acts.getOrDefault(event.artist(), Booking.UNKNOWN),
                template == null
                    ? Booking.UNKNOWN
                    : templates.getOrDefault(template, Booking.UNKNOWN),
                market.day(event.times().date()),
                event.times().doors().getEpochSecond(),
                roundedUp(event.times().end()),
                market.menu.family(event.genre(), market.request.genres()));
        add(booking);
        standing.add(booking);
        List<Constraint.ShowRadiusClause> own = market.agreements.clausesOf(event.id());
        if (!own.isEmpty()) {
          clauses.put(booking, own);
        }
        if (booking.act != Booking.UNKNOWN) {
          travelled.set(booking.act);
        }
      }
    }
  }

  private static long roundedUp(Instant instant) {
    return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
  }

  private interface Drive {
    long seconds(int room, int other);
  }

  private static Book.Gap gap(Drive drive, long rest, long longestDrive) {
    return new Book.Gap() {
      @Override
      public long seconds(int room, int other) {
        return drive.seconds(room, other) + rest;
      }

      @Override
      public long most() {
        return longestDrive + rest;
      }
    };
  }
}
