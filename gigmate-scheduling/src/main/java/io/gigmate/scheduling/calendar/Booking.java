package io.gigmate.scheduling.calendar;

/**
 * An act in a room at a time, by numbers: a show of the plan, which may still move, or one that
 * stands already, which may not. Two bookings are the same only where they are one object.
 */
final class Booking {
  /** The number of a room, act or template that the request does not hold. */
  static final int UNKNOWN = -1;

  private static final int NOT_LOOKED_UP = Integer.MIN_VALUE;

  final int room;
  final int act;
  final int template;

  /** Days from the start of the plan, by the clock of the room. */
  final int day;

  /** Epoch seconds. */
  final long doors;

  final long end;
  final boolean stands;

  private final Opening opening;

  /** The family of the bill by number, or {@link #UNKNOWN} for one that takes every genre. */
  final int family;

  /** How near shows of the family are on the same day, in hundredths of a show; kept by Worth. */
  int crowding;

  /** How many shows of the family are near on the day before or after; kept by Worth. */
  int partners;

  /** The place of the act among those near the room, negative where it is not. */
  private int near = NOT_LOOKED_UP;

  /** Where Improvement keeps the show. */
  int place;

  private Booking(Opening opening, int act, boolean stands) {
    this.opening = opening;
    this.act = act;
    this.stands = stands;
    room = opening.room();
    template = opening.template();
    day = opening.day();
    doors = opening.doors();
    end = opening.end();
    family = opening.family();
  }

  /** Returns a show of the plan: this act takes the opening. */
  static Booking planned(Opening opening, int act) {
    return new Booking(opening, act, false);
  }

  /** Returns a show of the plan: the i-th act near the room takes the opening. */
  static Booking planned(Opening opening, int act, int i) {
    Booking booking = planned(opening, act);
    booking.near = i;
    return booking;
  }

  /** Returns the place of the act among those near its room, or a negative number. */
  int near(Neighbourhood neighbourhood) {
    if (near == NOT_LOOKED_UP) {
      near = neighbourhood.indexOf(room, act);
    }
    return near;
  }

  /** Returns the time that this show takes. */
  Opening opening() {
    return opening;
  }

  /** Returns a show that stands already. */
  static Booking standing(
      int room, int act, int template, int day, long doors, long end, int family) {
    return new Booking(new Opening(room, day, template, doors, end, family), act, true);
  }
}
