package io.gigmate.scheduling.template;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A part of the day in which a show may start, by the room's clock, in whole minutes.
 *
 * @param name such as {@code evening}
 * @param earliestStart included
 * @param latestStart included, not before the earliest
 */
public record TimeSlot(String name, LocalTime earliestStart, LocalTime latestStart) {
  private static final List<TimeSlot> STANDARD =
      List.of(
          of("morning", 11, 13),
          of("afternoon", 15, 18),
          of("evening", 19, 21),
          of("night", 21, 23));

  public TimeSlot {
    if (name.isBlank() || latestStart.isBefore(earliestStart)) {
      throw new IllegalArgumentException(
          "a time slot needs a name and must not end before it begins: '"
              + name
              + "' "
              + earliestStart
              + " to "
              + latestStart);
    }
    if (!isWholeMinute(earliestStart) || !isWholeMinute(latestStart)) {
      throw new IllegalArgumentException(
          "time slot "
              + name
              + " must begin and end on a whole minute: "
              + earliestStart
              + " to "
              + latestStart);
    }
  }

  /** Returns the four slots that come with the library: 11-13, 15-18, 19-21 and 21-23 h. */
  public static List<TimeSlot> standard() {
    return STANDARD;
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
  }

  private static TimeSlot of(String name, int from, int until) {
    return new TimeSlot(name, LocalTime.of(from, 0), LocalTime.of(until, 0));
  }
}
