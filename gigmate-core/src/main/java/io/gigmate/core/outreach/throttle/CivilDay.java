package io.gigmate.core.outreach.throttle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day on the wall of a zone, from its first instant to the first of the next day: 23 or 25 hours
 * long where the clocks change.
 *
 * @param date the date on the wall
 * @param start its first instant
 * @param end the first instant after it
 */
public record CivilDay(LocalDate date, Instant start, Instant end) {
  public CivilDay {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a day must end after it starts: " + start + ", " + end);
    }
  }

  /** Returns the day that it is in the zone at this time. */
  public static CivilDay of(Instant time, ZoneId zone) {
    LocalDate date = time.atZone(zone).toLocalDate();
    return new CivilDay(
        date, date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
