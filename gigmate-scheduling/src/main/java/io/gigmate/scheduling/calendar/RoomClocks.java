package io.gigmate.scheduling.calendar;

import io.gigmate.core.venue.Venue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a room's clock means in instants. On a day on which clocks change, a time that is left out
 * is no time at all, and of one that comes twice the first is meant.
 */
final class RoomClocks {
  /** The answer for a local time that does not exist. */
  static final long NEVER = Long.MIN_VALUE;

  private static final int CHANGES = Integer.MIN_VALUE;

  private final LocalDate start;
  private final int[] zoneOfRoom;
  private final List<ZoneRules> rules = new ArrayList<>();

  /** By zone and day: seconds ahead of UTC, or that it may change around this day. */
  private final List<int[]> offsets = new ArrayList<>();

  private int most = Integer.MIN_VALUE;
  private int least = Integer.MAX_VALUE;

  RoomClocks(List<Venue> rooms, LocalDate start, int days) {
    this.start = start;
    zoneOfRoom = new int[rooms.size()];
    Map<ZoneId, Integer> zones = new LinkedHashMap<>();
    for (int room = 0; room < rooms.size(); room++) {
      zoneOfRoom[room] =
          zones.computeIfAbsent(rooms.get(room).timeZone(), zone -> add(zone.getRules(), days));
    }
  }

  /** Returns the epoch second at which the room's clock shows this time, or {@link #NEVER}. */
  long instant(int room, int day, int secondOfDay) {
    int zone = zoneOfRoom[room];
    int offset = offsets.get(zone)[day];
    if (offset != CHANGES) {
      return (start.toEpochDay() + day) * 86_400L + secondOfDay - offset;
    }
    LocalDateTime local =
        LocalDateTime.of(start.plusDays(day), LocalTime.ofSecondOfDay(secondOfDay));
    List<ZoneOffset> valid = rules.get(zone).getValidOffsets(local);
    return valid.isEmpty() ? NEVER : local.toEpochSecond(valid.get(0));
  }

  /** Returns by how many seconds two of the clocks may differ, or one from itself the day after. */
  long widest() {
    return Math.max(0, (long) most - least);
  }

  private void note(int offset) {
    most = Math.max(most, offset);
    least = Math.min(least, offset);
  }

  private int add(ZoneRules zone, int days) {
    int[] ahead = new int[days];
    for (int day = 0; day < days; day++) {
      LocalDateTime midnight = start.plusDays(day).atStartOfDay();
      boolean steady = true;
      if (!zone.isFixedOffset()) {
        ZoneOffsetTransition next = zone.nextTransition(midnight.toInstant(ZoneOffset.MAX));
        steady =
            next == null
                || next.getInstant().isAfter(midnight.plusDays(1).toInstant(ZoneOffset.MIN));
      }
      note(zone.getOffset(midnight.minusDays(1)).getTotalSeconds());
      note(zone.getOffset(midnight.plusDays(2)).getTotalSeconds());
      ahead[day] = steady ? zone.getOffset(midnight).getTotalSeconds() : CHANGES;
    }
    rules.add(zone);
    offsets.add(ahead);
    return offsets.size() - 1;
  }
}
