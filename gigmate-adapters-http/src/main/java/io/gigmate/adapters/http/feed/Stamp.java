package io.gigmate.adapters.http.feed;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A DATE or DATE-TIME with the clock that it is read from; a date is its midnight.
 *
 * @param local what the clock shows
 */
record Stamp(LocalDateTime local, boolean wholeDay, WallClock clock) {
  Instant instant() {
    return clock.instant(local);
  }

  /** Returns what two stamps share that mean the same: a day, or a moment. */
  Object key() {
    return wholeDay ? local.toLocalDate() : instant();
  }

  /** Returns this stamp at another time of its clock. */
  Stamp at(LocalDateTime time) {
    return new Stamp(time, wholeDay, clock);
  }
}
