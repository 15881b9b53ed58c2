package io.gigmate.scheduling.calendar;

import java.time.Duration;

/** What every show in a calendar keeps to, beside what its template, room and act ask for. */
public final class CalendarRules {
  /** How long before the start doors open. */
  public static final Duration DOORS_BEFORE_START = Duration.ofMinutes(30);

  /** How long a room is cleared between the end of a show and the next doors. */
  public static final Duration ROOM_TURNAROUND = Duration.ofMinutes(60);

  /** How long an act needs beside the drive between the end of a show and its next doors. */
  public static final Duration ACT_CHANGEOVER = Duration.ofMinutes(60);

  /** How fast an act gets on, over great-circle miles: slower than the road allows. */
  public static final double MILES_PER_HOUR = 50;

  /** What a drive counts as where the coordinates of one end of it are not known. */
  public static final Duration UNKNOWN_DRIVE = Duration.ofHours(24);

  /** How many shows an act plays in a week at the most: one day of rest. */
  public static final int ACT_SHOWS_PER_WEEK = 6;

  /** The steps, counted from the opening of a time slot, on which a show may start. */
  public static final Duration START_STEP = Duration.ofMinutes(15);

  private CalendarRules() {}
}
