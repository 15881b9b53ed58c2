package io.gigmate.adapters.http.feed;

import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one VEVENT says: an entry, how it recurs, and which one of a series it stands for.
 *
 * @param line where it begins
 * @param entry all but its times, those of the first
 * @param replaces the time in its series that it stands for; null for the series itself
 * @param sequence which revision it is
 */
record Occasion(
    long line,
    String uid,
    FeedEntry entry,
    Stamp start,
    Values.Length length,
    @Nullable Stamp replaces,
    int sequence,
    List<ContentLine> rules,
    List<More> more,
    List<Stamp> except) {
  /** One more time (RDATE), with a length of its own where it says one. */
  record More(Stamp start, Values.@Nullable Length length) {}

  boolean recurs() {
    return !rules.isEmpty() || !more.isEmpty();
  }

  /** Returns the time of the occasion that starts then. */
  static FeedTime time(Stamp start, Values.Length length) {
    if (start.wholeDay()) {
      LocalDate first = start.local().toLocalDate();
      return new FeedTime.Days(first, first.plusDays(Math.max(1, length.days()) - 1));
    }
    Instant begin = start.instant();
    // Days are those of the clock; hours are hours, whatever the clock does.
    Instant end = start.clock().instant(start.local().plusDays(length.days())).plus(length.exact());
    return new FeedTime.Hours(begin, end, start.clock().zone(begin));
  }

  /** Returns the entry of the one that starts then. */
  FeedEntry entryAt(String ownUid, Stamp time, Values.Length ownLength) {
    return new FeedEntry(
        ownUid,
        entry.show() == null ? time(time, ownLength) : entry.time(),
        entry.title(),
        entry.place(),
        entry.point(),
        entry.status(),
        entry.busy(),
        entry.url(),
        entry.show());
  }
}
