package io.gigmate.adapters.http.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Says which moment a time of day is. RFC 5545, section 3.3.5: one that comes twice is the first of
 * the two, and one that is left out counts by the offset before the gap, as java.time has it too.
 */
interface WallClock {
  /** Returns the moment at which the clock shows this. */
  Instant instant(LocalDateTime local);

  /** Returns the zone in which the days of a moment count. */
  ZoneId zone(Instant at);

  /** Returns the clock of a zone. */
  static WallClock of(ZoneId zone) {
    return of(zone, zone);
  }

  /** Returns a clock that shows the time of one zone, while days count in another. */
  static WallClock of(ZoneId shown, ZoneId counted) {
    return new WallClock() {
      @Override
      public Instant instant(LocalDateTime local) {
        return local.atZone(shown).toInstant();
      }

      @Override
      public ZoneId zone(Instant at) {
        return counted;
      }
    };
  }
}
