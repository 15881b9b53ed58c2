package io.gigmate.core.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When doors open, and when the show starts and ends: instants, with the zone of the room's clock.
 *
 * @param doors not after the start
 * @param start before the end
 * @param end exclusive
 * @param timeZone the zone in which the day counts
 */
public record ShowTimes(Instant doors, Instant start, Instant end, ZoneId timeZone) {
  public ShowTimes {
    if (doors.isAfter(start) || !start.isBefore(end)) {
      throw new IllegalArgumentException(
          "doors, start and end must follow each other: " + doors + ", " + start + ", " + end);
    }
  }

  /** Returns the times of a show in its room's zone. */
  public static ShowTimes of(ZonedDateTime doors, ZonedDateTime start, ZonedDateTime end) {
    return new ShowTimes(doors.toInstant(), start.toInstant(), end.toInstant(), start.getZone());
  }

  /** Returns the day on which the show starts, by the room's clock. */
  public LocalDate date() {
    return localStart().toLocalDate();
  }

  /** Returns when doors open, by the room's clock. */
  public ZonedDateTime localDoors() {
    return doors.atZone(timeZone);
  }

  /** Returns the start by the room's clock. */
  public ZonedDateTime localStart() {
    return start.atZone(timeZone);
  }

  /** Returns the end by the room's clock. */
  public ZonedDateTime localEnd() {
    return end.atZone(timeZone);
  }
}
