package io.gigmate.core.compliance;

import io.gigmate.core.compliance.CallingHours.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When somebody may be called or texted whose place is known only roughly: at a time that every
 * jurisdiction allows in every zone that they may be in. Another zone or jurisdiction can only take
 * time away. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * QuietHours hours = QuietHours.of(List.of(ZoneId.of("America/Chicago")), List.of(CallingHours.FEDERAL));
 * hours.nextAllowed(Instant.parse("2026-03-02T05:00:00Z")); // 08:00 in Chicago: 14:00 UTC
 * }</pre>
 */
public final class QuietHours {
  private static final int DAY = 86_400;
  private static final long NEVER = Long.MAX_VALUE;

  /**
   * Zones far apart may meet only after a clock change, and holidays come once a year: what does
   * not open within this does not open.
   */
  private static final int DAYS_AHEAD = 400;

  private final ZoneClock[] clocks;

  /** Seconds of the day by kind of day: weekday, Saturday, Sunday, and the same on holidays. */
  private final int[] from = new int[6];

  private final int[] to = new int[6];
  private final boolean holidaysDiffer;

  private QuietHours(Collection<ZoneId> zones, Collection<CallingHours> jurisdictions) {
    clocks = zones.stream().distinct().map(ZoneClock::of).toArray(ZoneClock[]::new);
    CallingHours hours = CallingHours.open();
    for (CallingHours each : jurisdictions) {
      hours = hours.and(each);
    }
    Day[] days = {Day.WEEKDAY, Day.SATURDAY, Day.SUNDAY};
    for (int i = 0; i < 3; i++) {
      set(i, hours.on(days[i]));
      set(i + 3, hours.on(days[i]).and(hours.holiday()));
    }
    holidaysDiffer = !hours.holiday().equals(DayWindow.ALL_DAY);
  }

  /**
   * Returns the hours for these candidates. Without a zone nothing is ever allowed; without a
   * jurisdiction every hour is.
   */
  public static QuietHours of(Collection<ZoneId> zones, Collection<CallingHours> jurisdictions) {
    return new QuietHours(List.copyOf(zones), jurisdictions);
  }

  private void set(int kind, DayWindow window) {
    from[kind] = window.from() * 60;
    to[kind] = window.to() * 60;
  }

  /** Answers whether every candidate allows this time. */
  public boolean allows(Instant time) {
    long second = time.getEpochSecond();
    for (ZoneClock clock : clocks) {
      long local = second + clock.offsetAt(second);
      int kind = kind(Math.floorDiv(local, DAY));
      int ofDay = (int) Math.floorMod(local, (long) DAY);
      if (ofDay < from[kind] || ofDay >= to[kind]) {
        return false;
      }
    }
    return clocks.length > 0;
  }

  /** Returns the first allowed time that is not before this one; empty where there is none. */
  public Optional<Instant> nextAllowed(Instant time) {
    if (allows(time)) {
      return Optional.of(time);
    }
    // Windows begin on full seconds: what is not allowed stays so until the next one.
    long start = time.getEpochSecond();
    long second = clocks.length == 0 ? NEVER : start;
    long last = start + (long) DAYS_AHEAD * DAY;
    boolean moved = true;
    while (moved && second <= last) {
      moved = false;
      for (int i = 0; i < clocks.length && second <= last; i++) {
        long next = next(clocks[i], second);
        moved |= next != second;
        second = next;
      }
    }
    return second > last ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
  }

  /**
   * Returns the first second not before this one that a zone allows, or that of a clock change
   * where one comes first: local time jumps there, and is looked at again.
   */
  private long next(ZoneClock clock, long second) {
    int offset = clock.offsetAt(second);
    long local = second + offset;
    long day = Math.floorDiv(local, DAY);
    int ofDay = (int) Math.floorMod(local, (long) DAY);
    int kind = kind(day);
    if (ofDay >= from[kind] && ofDay < to[kind]) {
      return second;
    }
    long opening = day;
    if (ofDay >= to[kind]) {
      opening++;
      while (to[kind(opening)] == 0) {
        if (++opening > day + DAYS_AHEAD) {
          return NEVER;
        }
      }
    }
    long found = opening * DAY + from[kind(opening)] - offset;
    return clock.offsetAt(found) == offset ? found : Math.min(found, clock.nextChange(second));
  }

  private int kind(long epochDay) {
    // 1970-01-01 was a Thursday.
    int dayOfWeek = (int) Math.floorMod(epochDay + 3, 7L);
    int kind = Math.max(0, dayOfWeek - 4);
    return holidaysDiffer && UsHolidays.isHoliday(LocalDate.ofEpochDay(epochDay)) ? kind + 3 : kind;
  }
}
