package io.gigmate.scheduling.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of shows that were lost with the fewest changes to the rest: with none, then by
 * moving one other show, then two. Of a place every show is tried that could be there once what
 * stands in its way is moved; what is moved leaves a place that has to be filled in turn. So when a
 * number of moves fails, no other way with that number exists.
 */
final class CancellationSearch {
  /** After so many shows that were tried the search takes what it can have without a move. */
  private static final long MOST_TRIED = 20_000;

  private static final int MOST_MOVES = 4;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final Worth worth;
  private final Map<Booking, Booking> instead = new HashMap<>();
  private final Set<Booking> placed = new HashSet<>();
  private long tried;

  /** Whether a show was passed over that would move more than was left to move. */
  private boolean cut;

  CancellationSearch(Market market, Schedule schedule, Openings openings, Worth worth) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
    this.worth = worth;
  }

  /**
   * Returns what takes the place of what, moved shows among them; what is missing found nothing.
   */
  Map<Booking, Booking> instead() {
    return instead;
  }

  /**
   * Fills the places of these shows, which are not in the schedule any more; answers whether no way
   * with more shows or fewer moves is left.
   */
  boolean fill(List<Booking> lost) {
    boolean open = false;
    for (int unfilled = 0; unfilled <= lost.size(); unfilled++) {
      for (int moves = 0; moves <= MOST_MOVES; moves++) {
        cut = false;
        if (fill(new ArrayDeque<>(lost), moves, unfilled)) {
          return tried <= MOST_TRIED && !open;
        }
        if (tried > MOST_TRIED) {
          tried = 0;
          takeWhatIsFree(lost);
          return false;
        }
      }
      // With more moves one show more might have had a place.
      open |= cut;
    }
    return false;
  }

  private void takeWhatIsFree(List<Booking> lost) {
    for (Booking place : lost) {
      options(place, 0).stream()
          .findFirst()
          .ifPresent(
              option -> {
                worth.add(option.show);
                instead.put(place, option.show);
              });
    }
  }

  /** A show that could take a place, and what has to move for it. */
  private record Option(Booking show, List<Booking> inTheWay, boolean sameTime, long gain) {}

  private boolean fill(Deque<Booking> places, int moves, int unfilled) {
    Booking place = places.poll();
    if (place == null) {
      return true;
    }
    for (Option option : options(place, moves)) {
      if (tried > MOST_TRIED) {
        break;
      }
      option.inTheWay.forEach(worth::remove);
      worth.add(option.show);
      placed.add(option.show);
      instead.put(place, option.show);
      Deque<Booking> more = new ArrayDeque<>(places);
      more.addAll(option.inTheWay);
      if (fill(more, moves - option.inTheWay.size(), unfilled)) {
        return true;
      }
      instead.remove(place);
      placed.remove(option.show);
      worth.remove(option.show);
      option.inTheWay.forEach(worth::add);
    }
    return unfilled > 0 && fill(places, moves, unfilled - 1);
  }

  /** The shows for a place: those that move the least first, at the old time, worth the most. */
  private List<Option> options(Booking place, int moves) {
    List<Option> found = new ArrayList<>();
    int week = place.day / 7;
    for (int day = 7 * week; day < 7 * week + 7; day++) {
      for (int template : market.bills(place.room, day)) {
        for (int start : market.menu.starts(template)) {
          Opening opening = openings.at(place.room, day, template, start);
          if (opening != null) {
            addOptions(found, place, opening, moves);
          }
        }
      }
    }
    found.sort(
        Comparator.comparingInt((Option one) -> one.inTheWay.size())
            .thenComparing(Option::sameTime, Comparator.reverseOrder())
            .thenComparing(Option::gain, Comparator.reverseOrder()));
    return found;
  }

  private void addOptions(List<Option> found, Booking place, Opening opening, int moves) {
    List<Booking> inRoom = inRoom(opening);
    if (inRoom == null || inRoom.size() > moves) {
      cut |= inRoom != null;
      return;
    }
    boolean sameTime = opening.doors() == place.doors && opening.template() == place.template;
    for (int act : market.neighbourhood.of(place.room)) {
      if (market.menu.fitsAct(opening.template(), act)
          && market.agreements.act(act, opening.room(), opening.day()) == null) {
        tried++;
        for (List<Booking> inTheWay : inTheWay(opening, act, inRoom)) {
          if (inTheWay.size() <= moves) {
            Booking show = Booking.planned(opening, act);
            found.add(new Option(show, inTheWay, sameTime, worth.gain(show)));
          } else {
            cut = true;
          }
        }
      }
    }
  }

  /** What of the room's shows would have to move; null where something may not. */
  private @Nullable List<Booking> inRoom(Opening opening) {
    List<Booking> found = new ArrayList<>();
    Book book = schedule.ofRoom(opening.room());
    long gap = market.agreements.turnaround(opening.room());
    for (int i = 0; i < book.size(); i++) {
      Booking other = book.get(i);
      if (other.end + gap > opening.doors() && opening.end() + gap > other.doors) {
        if (!mayMove(other)) {
          return null;
        }
        found.add(other);
      }
    }
    return found;
  }

  /**
   * The sets of shows of which one would have to move, together with those of the room: more than
   * one where the act's week is full and any of its shows would do.
   */
  private List<List<Booking>> inTheWay(Opening opening, int act, List<Booking> inRoom) {
    List<Booking> clashing = new ArrayList<>(inRoom);
    List<Booking> inWeek = new ArrayList<>();
    Book book = schedule.ofAct(act);
    int shows = 0;
    for (int i = 0; i < book.size(); i++) {
      Booking other = book.get(i);
      boolean clashes = clashes(opening, other);
      boolean sameWeek = market.holds(other.day) && other.day / 7 == opening.day() / 7;
      if (clashes && !mayMove(other)) {
        return List.of();
      }
      if (clashes && !clashing.contains(other)) {
        clashing.add(other);
      }
      shows += sameWeek && !clashing.contains(other) ? 1 : 0;
      if (sameWeek && mayMove(other) && !clashing.contains(other)) {
        inWeek.add(other);
      }
    }
    if (shows < market.agreements.mostShows(act)) {
      return List.of(clashing);
    }
    if (shows > market.agreements.mostShows(act)) {
      return List.of();
    }
    List<List<Booking>> found = new ArrayList<>();
    for (Booking one : inWeek) {
      List<Booking> with = new ArrayList<>(clashing);
      with.add(one);
      found.add(with);
    }
    return found;
  }

  private boolean clashes(Opening opening, Booking other) {
    long gap = market.drive(opening.room(), other.room) + CalendarRules.ACT_CHANGEOVER.toSeconds();
    return other.day == opening.day()
        || (other.end + gap > opening.doors() && opening.end() + gap > other.doors)
        || schedule.clause(opening, other) != null;
  }

  private boolean mayMove(Booking booking) {
    return !booking.stands && !placed.contains(booking);
  }
}
