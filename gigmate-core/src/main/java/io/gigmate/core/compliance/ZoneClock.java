package io.gigmate.core.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a zone adds to UTC, from a table of the changes of this century: quicker to ask than the
 * rules of the zone, and the same answer.
 */
final class ZoneClock {
  private static final long FIRST = LocalDate.of(2000, 1, 1).toEpochDay() * 86_400;
  private static final long LAST = LocalDate.of(2100, 1, 1).toEpochDay() * 86_400;
  private static final Map<ZoneId, ZoneClock> CLOCKS = new ConcurrentHashMap<>();

  private final ZoneRules rules;
  private final long[] changes;
  private final int[] offsets;

  private ZoneClock(ZoneId zone) {
    rules = zone.getRules();
    Instant at = Instant.ofEpochSecond(FIRST);
    List<ZoneOffsetTransition> all = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(at);
    while (next != null && next.toEpochSecond() < LAST) {
      all.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    changes = all.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
    offsets = new int[changes.length + 1];
    offsets[0] = rules.getOffset(at).getTotalSeconds();
    for (int i = 0; i < changes.length; i++) {
      offsets[i + 1] = all.get(i).getOffsetAfter().getTotalSeconds();
    }
  }

  static ZoneClock of(ZoneId zone) {
    return CLOCKS.computeIfAbsent(zone, ZoneClock::new);
  }

  /** Returns the seconds that local time is ahead of UTC at this second. */
  int offsetAt(long second) {
    if (second < FIRST || second >= LAST) {
      return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }
    int found = Arrays.binarySearch(changes, second);
    return offsets[found >= 0 ? found + 1 : -found - 1];
  }

  /** Returns the first second after this one from which on another offset holds. */
  long nextChange(long second) {
    ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(second));
    return next == null ? Long.MAX_VALUE : next.toEpochSecond();
  }
}
