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

  /** The family of the bill by number, or {@link #UNKNOWN} for one that takes every genre. */
  final int family;

  /** How near shows of the family are on the same day, in hundredths of a show; kept by Worth. */
  int crowding;

  /** How many shows of the family are near on the day before or after; kept by Worth. */
  int partners;

  /** Where Improvement keeps the show. */
  int place;

  private Booking(
      int room, int act, int template, int day, long doors, long end, boolean stands, int family) {
    this.room = room;
    this.act = act;
    this.template = template;
    this.day = day;
    this.doors = doors;
    this.end = end;
    this.stands = stands;
    this.family = family;
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
        false,
        opening.family());
  }

  /** Returns the time that this show takes. */
  Opening opening() {
    return new Opening(room, day, template, doors, end, family);
  }

  /** Returns a show that stands already. */
  static Booking standing(
      int room, int act, int template, int day, long doors, long end, int family) {
    return new Booking(room, act, template, day, doors, end, true, family);
  }
}
