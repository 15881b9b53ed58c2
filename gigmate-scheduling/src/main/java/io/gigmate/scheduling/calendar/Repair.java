package io.gigmate.scheduling.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives a room that lacks a show one more without taking one from another: the act it needs is
 * taken off another room's show, that room takes another act or day, which may in turn be taken off
 * a third, until somebody is free. The chain found is a shortest one.
 *
 * <p>A search that fails has seen every room that the chain could pass through; none of them can
 * help another room of that week either, so they are not searched again.
 *
 * <p>Source: augmenting paths; L. R. Ford, D. R. Fulkerson, Maximal Flow through a Network (1956).
 */
final class Repair {
  /** After so many questions put to acts the searching ends, so that it ends in any market. */
  private static final long QUESTIONS = 300_000_000;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;
  private final BitSet exhausted = new BitSet();
  private final BitSet exhaustedDays = new BitSet();
  private final BitSet seenRooms = new BitSet();
  private final BitSet seenRoomDays = new BitSet();
  private long questions;

  Repair(Market market, Schedule schedule, Openings openings) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
  }

  /** Gives the rooms what they lack in the week as far as chains of moves can. */
  void fill(int week) {
    exhausted.clear();
    exhaustedDays.clear();
    int[] lacking =
        IntStream.range(0, market.rooms.size())
            .filter(room -> schedule.missing(room, week) > 0)
            .filter(room -> market.neighbourhood.of(room).length > 0)
            .toArray();
    for (int room : lacking) {
      boolean gained = true;
      while (gained && schedule.missing(room, week) > 0) {
        gained = moveOthers(room, week) || moveWithin(room, week);
      }
    }
  }

  /** Books what can be booked without any move; answers whether that was anything. */
  boolean fillDirectly(int week) {
    boolean any = false;
    for (int room = 0; room < market.rooms.size(); room++) {
      while (schedule.missing(room, week) > 0 && bookDirectly(room, 7 * week, 7 * week + 7)) {
        any = true;
      }
    }
    return any;
  }

  /** One room of a chain: it loses a show so that the room before can have the act. */
  private static final class Link {
    final int room;
    final @Nullable Booking lost;
    final @Nullable Link before;

    /** What the room before books once this link has let go of its act. */
    final @Nullable Booking gain;

    Link(int room, @Nullable Booking lost, @Nullable Link before, @Nullable Booking gain) {
      this.room = room;
      this.lost = lost;
      this.before = before;
      this.gain = gain;
    }
  }

  private boolean moveOthers(int room, int week) {
    if (exhausted.get(room) || questions > QUESTIONS) {
      return false;
    }
    seenRooms.clear();
    seenRoomDays.clear();
    seenRooms.set(room);
    Deque<Link> waiting = new ArrayDeque<>();
    waiting.add(new Link(room, null, null, null));
    for (Link link = waiting.poll(); link != null; link = waiting.poll()) {
      boolean again = link.lost != null && (seenRooms.get(link.room) || exhausted.get(link.room));
      seenRooms.set(link.room);
      for (int day = 7 * week; day < 7 * week + 7; day++) {
        if (!again || (link.lost != null && day == link.lost.day)) {
          Booking last = explore(link, day, waiting);
          if (last != null && carryOut(link, last)) {
            return true;
          }
        }
      }
      if (questions > QUESTIONS) {
        return false;
      }
    }
    exhausted.or(seenRooms);
    exhaustedDays.or(seenRoomDays);
    return false;
  }

  /**
   * Looks for an act that is free for the room on that day, and returns its booking; otherwise
   * queues the rooms that hold acts it could have.
   */
  private @Nullable Booking explore(Link link, int day, Deque<Link> waiting) {
    List<Opening> free = openings.on(link.room, day, link.lost);
    if (free.isEmpty()) {
      return null;
    }
    List<Link> found = new ArrayList<>();
    for (int act : market.neighbourhood.of(link.room)) {
      boolean hasDay = schedule.actHasDay(act, day);
      Booking booking = hasDay ? null : book(free, act, null);
      if (booking != null) {
        return booking;
      }
      Book book = schedule.ofAct(act);
      for (int i = 0; i < book.size(); i++) {
        Booking other = book.get(i);
        if (mayMove(other, day) && (other.day == day || !hasDay) && other.room != link.room) {
          Booking gain = book(free, act, other);
          if (gain != null) {
            seenRoomDays.set(7 * other.room + other.day % 7);
            found.add(new Link(other.room, other, link, gain));
          }
        }
      }
    }
    waiting.addAll(found);
    return null;
  }

  private boolean mayMove(Booking booking, int day) {
    if (booking.stands || booking.day / 7 != day / 7) {
      return false;
    }
    int roomDay = 7 * booking.room + booking.day % 7;
    return !seenRoomDays.get(roomDay) && !exhaustedDays.get(roomDay);
  }

  private @Nullable Booking book(List<Opening> free, int act, @Nullable Booking passedOver) {
    for (Opening opening : free) {
      if (market.menu.fitsAct(opening.template(), act)) {
        questions++;
        if (schedule.actIsFree(act, opening, passedOver)) {
          return Booking.planned(opening, act);
        }
      }
    }
    return null;
  }

  /** Carries out a chain from its end; each booking is checked again, or all is put back. */
  private boolean carryOut(Link end, Booking last) {
    Deque<Booking> removed = new ArrayDeque<>();
    Deque<Booking> added = new ArrayDeque<>();
    Booking next = last;
    Link link = end;
    while (link != null) {
      Booking lost = link.lost;
      if (lost != null) {
        schedule.remove(lost);
        removed.add(lost);
      }
      if (!isFree(next)) {
        added.forEach(schedule::remove);
        removed.forEach(schedule::add);
        return false;
      }
      schedule.add(next);
      added.add(next);
      Booking gain = link.gain;
      if (gain == null) {
        return true;
      }
      next = gain;
      link = link.before;
    }
    return true;
  }

  private boolean isFree(Booking booking) {
    return schedule.roomIsFree(booking.room, booking.doors, booking.end, null)
        && schedule.actIsFree(booking.act, booking.opening(), null);
  }

  /**
   * Moves one of the room's own shows to another hour of its day where that makes time for one more
   * on it.
   */
  private boolean moveWithin(int room, int week) {
    for (Booking own : movable(room, week)) {
      if (openings.on(room, own.day, null).isEmpty()
          && openings.most(room, own.day) > plannedOn(room, own.day)) {
        schedule.remove(own);
        for (Opening opening : openings.on(room, own.day, null)) {
          Booking moved = Booking.planned(opening, own.act);
          if (market.menu.fitsAct(opening.template(), own.act)
              && schedule.actIsFree(own.act, opening, null)) {
            schedule.add(moved);
            if (bookDirectly(room, own.day, own.day + 1)) {
              return true;
            }
            schedule.remove(moved);
          }
        }
        schedule.add(own);
      }
    }
    return false;
  }

  private List<Booking> movable(int room, int week) {
    List<Booking> found = new ArrayList<>();
    Book book = schedule.ofRoom(room);
    for (int i = 0; i < book.size(); i++) {
      Booking booking = book.get(i);
      if (!booking.stands && booking.day / 7 == week) {
        found.add(booking);
      }
    }
    return found;
  }

  private int plannedOn(int room, int day) {
    return (int) movable(room, day / 7).stream().filter(one -> one.day == day).count();
  }

  private boolean bookDirectly(int room, int firstDay, int endDay) {
    for (int day = firstDay; day < endDay; day++) {
      List<Opening> free = openings.on(room, day, null);
      if (!free.isEmpty()) {
        for (int act : market.neighbourhood.of(room)) {
          Booking booking = schedule.actHasDay(act, day) ? null : book(free, act, null);
          if (booking != null) {
            schedule.add(booking);
            return true;
          }
        }
      }
    }
    return false;
  }
}
