package io.gigmate.scheduling.template;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A time of a room's clock that comes back on some days of each week.
 *
 * <pre>{@code
 * WeeklyTimes nights =
 *     WeeklyTimes.of(Set.of(FRIDAY, SATURDAY), LocalTime.of(21, 0), ZoneId.of("America/Chicago"));
 * List<Instant> starts = nights.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30));
 * }</pre>
 *
 * <p>On a day on which clocks change, a time that is left out is no time at all, and of one that
 * comes twice the first is meant. The rules of the zone are asked once for all days where its clock
 * does not change in between. This class is immutable and thread-safe.
 */
public final class WeeklyTimes {
  private static final int WEEK = 7;
  private static final int DAY = 86_400;

  /** 1970-01-01 was a Thursday. */
  private static final int MONDAY_OFFSET = 3;

  /** No more days than this at a time. */
  private static final long MOST_DAYS = 36_525;

  private final int days;
  private final LocalTime time;
  private final ZoneRules rules;

  private WeeklyTimes(int days, LocalTime time, ZoneRules rules) {
    this.days = days;
    this.time = time;
    this.rules = rules;
  }

  /** Returns this time on these days of each week; without a day there is none. */
  public static WeeklyTimes of(Set<DayOfWeek> days, LocalTime time, ZoneId zone) {
    int bits = 0;
    for (DayOfWeek day : days) {
      bits |= 1 << (day.getValue() - 1);
    }
    return new WeeklyTimes(bits, time, zone.getRules());
  }

  /**
   * Returns the times from a day on, in order.
   *
   * @param from the first day
   * @param until the day after the last, a century later at most
   */
  public List<Instant> between(LocalDate from, LocalDate until) {
    long first = from.toEpochDay();
    long end = until.toEpochDay();
    if (end < first || end - first > MOST_DAYS) {
      throw new IllegalArgumentException(
          "days must not end before they begin, nor reach over a century: " + from + ", " + until);
    }
    List<Instant> times =
        new ArrayList<>((int) (end - first) / WEEK * Integer.bitCount(days) + WEEK);
    int offset = steadyOffset(first, end);
    int dayOfWeek = (int) Math.floorMod(first + MONDAY_OFFSET, (long) WEEK);
    for (long day = first; day < end; day++) {
      if ((days >> dayOfWeek & 1) != 0) {
        if (offset == Integer.MIN_VALUE) {
          addByTheRules(LocalDate.ofEpochDay(day).atTime(time), times);
        } else {
          times.add(Instant.ofEpochSecond(day * DAY - offset, time.toNanoOfDay()));
        }
      }
      dayOfWeek = dayOfWeek == WEEK - 1 ? 0 : dayOfWeek + 1;
    }
    return times;
  }

  private void addByTheRules(LocalDateTime local, List<Instant> times) {
    List<ZoneOffset> valid = rules.getValidOffsets(local);
    if (!valid.isEmpty()) {
      times.add(local.toInstant(valid.get(0)));
    }
  }

  /** The seconds ahead of UTC on all these days; the least number where they may change. */
  private int steadyOffset(long first, long end) {
    // A day more on both sides, as UTC and the room's clock are at most that far apart.
    Instant before = Instant.ofEpochSecond((first - 1) * DAY);
    ZoneOffsetTransition next = rules.nextTransition(before);
    return next == null || next.toEpochSecond() > (end + 1) * DAY
        ? rules.getOffset(before).getTotalSeconds()
        : Integer.MIN_VALUE;
  }
}
