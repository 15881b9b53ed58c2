package io.gigmate.app.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What comes in and goes out. */
public enum ExchangeKind {
  /** People and businesses to work with. */
  PROSPECTS("Prospects"),
  /** Rooms. */
  VENUES("Venues"),
  /** Acts. */
  ARTISTS("Artists"),
  /** Kinds of show that the calendar is filled with. */
  TEMPLATES("Event templates"),
  /** Shows, as a table or as the iCalendar that was made from shows. */
  EVENTS("Events"),
  /** What past shows sold. */
  RESULTS("Show results"),
  /** What was counted of artists, such as listeners. */
  METRICS("Metrics"),
  /** The calendar of a room or an act, of which the days count on which it is taken. */
  CALENDAR("Somebody's calendar");

  private final String label;

  ExchangeKind(String label) {
    this.label = label;
  }

  /** Returns the name that commands and addresses carry, such as {@code prospects}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name for people. */
  public String label() {
    return label;
  }

  /** Answers whether it says whose it is: a calendar tells of one room or act. */
  public boolean isOfSomebody() {
    return this == CALENDAR;
  }

  /** Answers whether there is something of it to write. */
  public boolean isWritten() {
    return this != CALENDAR;
  }

  /** Returns the kind of this code, if there is one. */
  public static Optional<ExchangeKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
