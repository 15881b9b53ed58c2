package io.gigmate.adapters.http.feed;

import io.gigmate.scheduling.feed.FeedEntry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads iCalendar (RFC 5545) as entries, with what recurs written out.
 *
 * <p>A text may come from anybody: a rule without end stops at the horizon, one that never finds a
 * day or finds too many is refused, and nothing is fetched from anywhere. Each problem names its
 * line and property, and costs the entry that it is in.
 */
public final class ICalendarReader {
  /** The most characters that a calendar should have. */
  public static final int LONGEST = 10 << 20;

  /** The most entries that are read. */
  static final int MOST_ENTRIES = 100_000;

  private final @Nullable ZoneId own;
  private final Instant from;
  private final Instant until;

  /**
   * Creates a reader for a span of time.
   *
   * @param own the zone of times that name none, and of the days on which those in UTC count; null
   *     where there is none, and times without a zone are refused
   * @param from entries that end before are passed over
   * @param until entries that start then or later are passed over
   */
  public ICalendarReader(@Nullable ZoneId own, Instant from, Instant until) {
    this.own = own;
    this.from = from;
    this.until = until;
  }

  /** Returns the entries, in the order of the text and each by time. */
  public List<FeedEntry> read(String text, FeedProblems problems) {
    List<FeedEntry> entries = new ArrayList<>();
    Recurrence recurrence = new Recurrence();
    // Up to a day later somewhere on earth.
    LocalDateTime horizon = LocalDateTime.ofInstant(until, ZoneOffset.UTC).plusDays(1);
    for (Component calendar : ComponentReader.read(text, problems)) {
      ZoneTable zones = new ZoneTable(calendar, horizon, recurrence);
      EventReader events = new EventReader(zones, own);
      Series.Span span = new Series.Span(from, until, horizon);
      for (Series series : bySeries(calendar, events, problems)) {
        try {
          entries.addAll(series.entries(span, recurrence));
        } catch (BadProperty e) {
          e.tell(problems);
        }
        if (entries.size() > MOST_ENTRIES) {
          problems.problem(
              calendar.line, "VCALENDAR", "has more than " + MOST_ENTRIES + " entries");
          return List.of();
        }
      }
      tellOthers(calendar, problems);
    }
    return List.copyOf(entries);
  }

  private static List<Series> bySeries(
      Component calendar, EventReader events, FeedProblems problems) {
    Map<String, Series> byUid = new LinkedHashMap<>();
    for (Component component : calendar.parts("VEVENT")) {
      try {
        Occasion occasion = events.read(component);
        byUid.computeIfAbsent(occasion.uid(), uid -> new Series()).add(occasion);
      } catch (BadProperty e) {
        e.tell(problems);
      }
    }
    return List.copyOf(byUid.values());
  }

  private static void tellOthers(Component calendar, FeedProblems problems) {
    List<String> others =
        calendar.parts.stream()
            .map(part -> part.name)
            .filter(name -> !name.equals("VEVENT") && !name.equals("VTIMEZONE"))
            .distinct()
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      problems.note("passed over: " + String.join(", ", others));
    }
  }
}
