package io.gigmate.adapters.http.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Reads calendars in tests, from 1990 to 2040. */
final class Texts {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
  static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

  private Texts() {}

  /** Returns the entries of a calendar in which nothing is wrong. */
  static List<FeedEntry> read(String text) {
    return read(text, UNTIL);
  }

  static List<FeedEntry> read(String text, Instant until) {
    Heard heard = new Heard();
    List<FeedEntry> entries = new ICalendarReader(NEW_YORK, FROM, until).read(text, heard);
    assertThat(heard.problems).isEmpty();
    return entries;
  }

  static List<String> problems(String text) {
    Heard heard = new Heard();
    new ICalendarReader(NEW_YORK, FROM, UNTIL).read(text, heard);
    return heard.problems;
  }

  /** Returns a calendar of one event with these lines. */
  static String event(String... lines) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\nBEGIN:VEVENT\nUID:one\n"
        + String.join("\n", lines)
        + "\nEND:VEVENT\nEND:VCALENDAR\n";
  }

  /** Returns when the entries start by the clock of New York. */
  static List<String> starts(List<FeedEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                entry
                    .time()
                    .fold(
                        hours -> hours.start().atZone(NEW_YORK).toLocalDateTime().toString(),
                        days -> days.first().toString()))
        .toList();
  }

  static FeedTime.Hours hours(FeedEntry entry) {
    return entry
        .time()
        .fold(
            hours -> hours,
            days -> {
              throw new AssertionError("whole days: " + days);
            });
  }
}
