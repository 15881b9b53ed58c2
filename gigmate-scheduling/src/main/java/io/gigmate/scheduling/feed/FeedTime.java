package io.gigmate.scheduling.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;

/** When an entry is: by the clock, or for whole days. */
public sealed interface FeedTime {
  /** Returns what one of the two makes of this time. */
  <T> T fold(Function<Hours, T> hours, Function<Days, T> days);

  /**
   * Answers whether some of it lies in a span of time; whole days do where they do on some clock on
   * earth.
   *
   * @param from what ends before does not
   * @param until what starts then or later does not
   */
  default boolean isWithin(Instant from, Instant until) {
    return fold(
        hours -> hours.start().isBefore(until) && !hours.end().isBefore(from),
        days ->
            days.first().atStartOfDay(ZoneOffset.MAX).toInstant().isBefore(until)
                && days.last().plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant().isAfter(from));
  }

  /**
   * By the clock.
   *
   * @param start not after the end
   * @param end exclusive
   * @param timeZone the zone in which its day counts
   */
  record Hours(Instant start, Instant end, ZoneId timeZone) implements FeedTime {
    public Hours {
      if (end.isBefore(start)) {
        throw new IllegalArgumentException("an entry must not end before it starts: " + end);
      }
    }

    /** Returns how long it lasts. */
    public Duration length() {
      return Duration.between(start, end);
    }

    @Override
    public <T> T fold(Function<Hours, T> hours, Function<Days, T> days) {
      return hours.apply(this);
    }
  }

  /**
   * Whole days, on whatever clock hangs there.
   *
   * @param first the first
   * @param last the last, not before the first
   */
  record Days(LocalDate first, LocalDate last) implements FeedTime {
    public Days {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("days must not end before they begin: " + last);
      }
    }

    @Override
    public <T> T fold(Function<Hours, T> hours, Function<Days, T> days) {
      return days.apply(this);
    }
  }
}
