package io.gigmate.adapters.http.feed;

import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a calendar says under one uid: an event and how it recurs, and those of its times that
 * were changed by themselves.
 */
final class Series {
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private @Nullable Occasion whole;
  private final Map<Object, Occasion> changed = new LinkedHashMap<>();

  /** The time that is asked for. */
  record Span(Instant from, Instant until, LocalDateTime horizon) {
    boolean holds(FeedTime time) {
      return time.isWithin(from, until);
    }
  }

  /** Adds an event of this uid; of two that say the same of one time, the later revision counts. */
  void add(Occasion occasion) {
    Stamp replaces = occasion.replaces();
    if (replaces != null) {
      changed.merge(replaces.key(), occasion, Series::later);
    } else {
      whole = whole == null ? occasion : later(whole, occasion);
    }
  }

  private static Occasion later(Occasion one, Occasion other) {
    return other.sequence() >= one.sequence() ? other : one;
  }

  /** Returns the entries of the span, by time. */
  List<FeedEntry> entries(Span span, Recurrence recurrence) {
    List<FeedEntry> entries = new ArrayList<>();
    if (whole != null) {
      addTimes(whole, span, recurrence, entries);
    }
    for (Occasion one : changed.values()) {
      Stamp replaces = one.replaces();
      String uid = replaces == null ? one.uid() : uid(one.uid(), replaces);
      keep(one.entryAt(uid, one.start(), one.length()), span, entries);
    }
    entries.sort(Comparator.comparing(Series::begin));
    return entries;
  }

  private void addTimes(
      Occasion occasion, Span span, Recurrence recurrence, List<FeedEntry> entries) {
    if (!occasion.recurs()) {
      if (!changed.containsKey(occasion.start().key())) {
        keep(occasion.entryAt(occasion.uid(), occasion.start(), occasion.length()), span, entries);
      }
      return;
    }
    Set<Object> gone = new HashSet<>(changed.keySet());
    occasion.except().forEach(stamp -> gone.add(stamp.key()));
    for (Map.Entry<Object, Occasion.More> one : times(occasion, span, recurrence).entrySet()) {
      if (!gone.contains(one.getKey())) {
        Stamp start = one.getValue().start();
        Values.Length own = one.getValue().length();
        keep(
            occasion.entryAt(
                uid(occasion.uid(), start), start, own == null ? occasion.length() : own),
            span,
            entries);
      }
    }
  }

  /** Every time of the series once, whichever rule or list names it. */
  private static Map<Object, Occasion.More> times(
      Occasion occasion, Span span, Recurrence recurrence) {
    Map<Object, Occasion.More> times = new HashMap<>();
    Stamp start = occasion.start();
    times.put(start.key(), new Occasion.More(start, null));
    for (ContentLine rule : occasion.rules()) {
      for (LocalDateTime time :
          recurrence.times(rule, start.local(), start.wholeDay(), start.clock(), span.horizon())) {
        Stamp at = start.at(time);
        times.putIfAbsent(at.key(), new Occasion.More(at, null));
      }
    }
    for (Occasion.More one : occasion.more()) {
      times.putIfAbsent(one.start().key(), one);
    }
    return times;
  }

  private static void keep(FeedEntry entry, Span span, List<FeedEntry> entries) {
    if (span.holds(entry.time())) {
      entries.add(entry);
    }
  }

  private static Instant begin(FeedEntry entry) {
    return entry
        .time()
        .fold(FeedTime.Hours::start, days -> days.first().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** One of a series is known by its uid and the time that the series gave it. */
  private static String uid(String series, Stamp time) {
    return series
        + "/"
        + (time.wholeDay()
            ? DateTimeFormatter.BASIC_ISO_DATE.format(time.local().toLocalDate())
            : UTC.format(time.instant().atZone(ZoneOffset.UTC)));
  }
}
