package io.gigmate.adapters.http.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Writes out what recurs, by the clock on the wall: a show at eight is at eight on both sides of a
 * clock change. A rule goes no further than the horizon, and nothing takes longer than its steps.
 */
final class Recurrence {
  /** The most times of one rule, those before anybody looks included. */
  static final int MOST_TIMES = 100_000;

  private static final int MOST_STEPS = 500_000;
  private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([^;]*)", Pattern.CASE_INSENSITIVE);

  private int steps;

  /**
   * Returns the times of the rule, from its start on and none after the horizon.
   *
   * @param wholeDays whether the start is a day rather than a time
   * @throws BadProperty where the rule cannot be followed
   */
  List<LocalDateTime> times(
      ContentLine rule,
      LocalDateTime start,
      boolean wholeDays,
      WallClock clock,
      LocalDateTime horizon) {
    Predicate<LocalDateTime> within = until(rule, wholeDays, clock);
    List<LocalDateTime> times = new ArrayList<>();
    try {
      RecurrenceRuleIterator found = parsed(rule).iterator(begin(start, wholeDays));
      while (found.hasNext()) {
        LocalDateTime time = local(found.nextDateTime());
        boolean overflown = !times.isEmpty() && !time.isAfter(times.get(times.size() - 1));
        if (overflown || time.isAfter(horizon) || !within.test(time)) {
          return times;
        }
        if (times.size() == MOST_TIMES || ++steps > MOST_STEPS) {
          throw new BadProperty(
              rule, "recurs more than " + MOST_TIMES + " times before " + horizon.toLocalDate());
        }
        times.add(time);
      }
      return times;
    } catch (IllegalArgumentException | IllegalStateException e) {
      // The library gives up after a thousand periods without a time; half a series helps nobody.
      throw new BadProperty(rule, "finds no time for too long: '" + rule.value() + "'");
    }
  }

  private static RecurrenceRule parsed(ContentLine rule) {
    String text = rule.value().strip().toUpperCase(Locale.ROOT);
    String open = UNTIL.matcher(text).replaceAll("").replaceAll("^;", "");
    if (!open.equals(text) && open.contains("COUNT=")) {
      throw new BadProperty(rule, "must not have both UNTIL and COUNT: '" + rule.value() + "'");
    }
    try {
      return new RecurrenceRule(open, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException e) {
      throw new BadProperty(rule, "is no rule: " + e.getMessage() + ": '" + rule.value() + "'");
    }
  }

  /** UNTIL is included; it may be a day, a time in UTC, or a time by the same clock. */
  private static Predicate<LocalDateTime> until(
      ContentLine rule, boolean wholeDays, WallClock clock) {
    Matcher matcher = UNTIL.matcher(rule.value());
    if (!matcher.find()) {
      return time -> true;
    }
    String value = matcher.group(1).strip();
    if (value.length() == 8) {
      LocalDate day = Values.date(rule, value);
      return time -> !time.toLocalDate().isAfter(day);
    }
    LocalDateTime last = Values.local(rule, value);
    if (wholeDays) {
      return time -> !time.toLocalDate().isAfter(last.toLocalDate());
    }
    if (Values.isUtc(value)) {
      Instant end = last.toInstant(ZoneOffset.UTC);
      return time -> !clock.instant(time).isAfter(end);
    }
    return time -> !time.isAfter(last);
  }

  private static DateTime begin(LocalDateTime start, boolean wholeDays) {
    int month = start.getMonthValue() - 1;
    return wholeDays
        ? new DateTime(start.getYear(), month, start.getDayOfMonth())
        : new DateTime(
            start.getYear(),
            month,
            start.getDayOfMonth(),
            start.getHour(),
            start.getMinute(),
            start.getSecond());
  }

  private static LocalDateTime local(DateTime time) {
    // Further than a date goes is further than any horizon.
    int year = Math.min(time.getYear(), 999_999_999);
    return LocalDateTime.of(
        year,
        time.getMonth() + 1,
        time.getDayOfMonth(),
        time.getHours(),
        time.getMinutes(),
        time.getSeconds());
  }
}
