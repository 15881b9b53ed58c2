package io.gigmate.scheduling.constraint;

import java.util.Locale;

/** The names of all that can stand in the way of a show. */
public enum Rule {
  /** The room is cleared between a show's end and the next doors. */
  VENUE_TURNAROUND,
  /** The act has to drive and to rest between a show's end and its next doors. */
  ARTIST_TRAVEL,
  /** An act plays once a day. */
  ONE_SHOW_A_DAY,
  /** An act plays so often in a week. */
  SHOWS_A_WEEK,
  /** An act plays near its home. */
  HOME_RADIUS,
  /** The act plays what the bill says. */
  GENRE_FIT,
  /** The room is large enough for the bill, and neither too small nor too large for the act. */
  CAPACITY_RANGE,
  /** The template is for other days. */
  TEMPLATE_DAY,
  /** The clock of the room never shows a start of the template's slots on that day. */
  TEMPLATE_SLOT,
  /** The template is not valid on that date, or switched off. */
  TEMPLATE_VALIDITY,
  /** The room is closed at that hour. */
  OPENING_HOURS,
  /** The show would be too loud too late. */
  CURFEW,
  /** The room or the act is away. */
  BLACKOUT,
  /** Somebody else has the first hold. */
  HOLD,
  /** The act has promised not to play near by around that date. */
  RADIUS_CLAUSE,
  /** The room has no licence for music on that day. */
  LICENCE_DAYS;

  /** Returns the name in words, such as {@code radius clause}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
