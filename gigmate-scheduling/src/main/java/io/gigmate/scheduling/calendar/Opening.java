package io.gigmate.scheduling.calendar;

/**
 * A time at which a room could put on a show.
 *
 * @param room by number
 * @param day from the start of the plan
 * @param template by number
 * @param doors epoch second
 * @param end epoch second
 * @param family of the bill by number, or {@link Booking#UNKNOWN} where it takes every genre
 */
record Opening(int room, int day, int template, long doors, long end, int family) {}
