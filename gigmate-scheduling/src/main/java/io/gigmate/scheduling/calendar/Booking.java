package io.gigmate.scheduling.calendar;

/**
 * An act in a room at a time, by numbers: a show of the plan, which may still move, or one that
 * stands already, which may not. Two bookings are the same only where they are one object.
 */
final class Booking {
  /** The number of a room, act or template that the request does not hold. */
  static final int UNKNOWN = -1;

  final int room;
  final int act;
  final int template;

  /** Days from the start of the plan, by the clock of the room. */
  final int day;

  /** Epoch seconds. */
  final long doors;

  final long end;
  final boolean stands;

  private Booking(int room, int act, int template, int day, long doors, long end, boolean stands) {
    this.room = room;
    this.act = act;
    this.template = template;
    this.day = day;
    this.doors = doors;
    this.end = end;
    this.stands = stands;
  }

  /** Returns a show of the plan: this act takes the opening. */
  static Booking planned(Opening opening, int act) {
    return new Booking(
        opening.room(),
        act,
        opening.template(),
        opening.day(),
        opening.doors(),
        opening.end(),
        false);
  }

  /** Returns a show that stands already. */
  static Booking standing(int room, int act, int template, int day, long doors, long end) {
    return new Booking(room, act, template, day, doors, end, true);
  }
}
