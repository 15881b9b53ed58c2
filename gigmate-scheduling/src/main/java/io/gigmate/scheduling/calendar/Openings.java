package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.TemplateId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the times at which a room could put on a show. */
final class Openings {
  private final Market market;
  private final Schedule schedule;
  private final int[] openDays;

  /** By room and day: what {@link #most} found, and 1 more; 0 where it was not asked. */
  private final byte[] most;

  Openings(Market market, Schedule schedule) {
    this.market = market;
    this.schedule = schedule;
    openDays = new int[market.rooms.size()];
    most = new byte[openDays.length * market.days];
    for (int room = 0; room < openDays.length; room++) {
      for (int day = 0; day < 7; day++) {
        openDays[room] += market.bills(room, day).length > 0 ? 1 : 0;
      }
    }
  }

  /** Returns on how many days of a week the room has a template. */
  int openDays(int room) {
    return openDays[room];
  }

  /**
   * Returns which of so many openings for the template the room takes first. A room keeps its hour,
   * week after week: on the half-hour, or, where it has to fit several shows into few days, as
   * early as can be.
   */
  int habit(int room, int template, int count) {
    if (openDays[room] < market.request.showsPerWeek()) {
      return 0;
    }
    int hours = (count + 1) / 2;
    return 2 * (int) (hours * market.roomLot(room, template, -1));
  }

  /**
   * Returns the opening for the template that the room takes first, by {@linkplain #habit habit},
   * or null where there is none.
   */
  @Nullable Opening first(int room, int day, int template, @Nullable Booking passedOver) {
    int[] starts = market.menu.starts(template);
    int habit = habit(room, template, starts.length);
    for (int i = 0; i < starts.length; i++) {
      Opening opening = at(room, day, template, starts[(habit + i) % starts.length]);
      if (opening != null
          && schedule.roomIsFree(room, opening.doors(), opening.end(), passedOver)) {
        return opening;
      }
    }
    return null;
  }

  /** Returns what the room could put on that day, were the booking passed over not there. */
  List<Opening> on(int room, int day, @Nullable Booking passedOver) {
    List<Opening> found = new ArrayList<>();
    for (int template : market.bills(room, day)) {
      addTo(found, room, day, template, passedOver);
    }
    return found;
  }

  /** Returns the openings for one template, from early to late, as in {@link #on}. */
  List<Opening> of(int room, int day, int template, @Nullable Booking passedOver) {
    List<Opening> found = new ArrayList<>();
    addTo(found, room, day, template, passedOver);
    return found;
  }

  /**
   * Returns how many shows the room has time for on the day, beside those that stand and had the
   * plan none yet. Taking what ends first is best: it leaves the most for the rest.
   */
  int most(int room, int day) {
    int at = room * market.days + day;
    if (most[at] == 0) {
      most[at] = (byte) (1 + Math.min(Byte.MAX_VALUE - 1, count(room, day)));
    }
    return most[at] - 1;
  }

  private int count(int room, int day) {
    List<Opening> all = new ArrayList<>();
    for (int template : market.bills(room, day)) {
      for (int start : market.menu.starts(template)) {
        Opening opening = at(room, day, template, start);
        if (opening != null) {
          all.add(opening);
        }
      }
    }
    all.sort((one, other) -> Long.compare(one.end(), other.end()));
    long turnaround = market.agreements.turnaround(room);
    long free = Long.MIN_VALUE;
    int count = 0;
    for (Opening opening : all) {
      if (opening.doors() >= free && isFreeOfStanding(opening)) {
        free = opening.end() + turnaround;
        count++;
      }
    }
    return count;
  }

  private boolean isFreeOfStanding(Opening opening) {
    Book book = schedule.ofRoom(opening.room());
    long turnaround = market.agreements.turnaround(opening.room());
    for (int i = 0; i < book.size(); i++) {
      Booking other = book.get(i);
      if (other.stands
          && other.end + turnaround > opening.doors()
          && opening.end() + turnaround > other.doors) {
        return false;
      }
    }
    return true;
  }

  private void addTo(
      List<Opening> found, int room, int day, int template, @Nullable Booking passedOver) {
    for (int start : market.menu.starts(template)) {
      Opening opening = at(room, day, template, start);
      if (opening != null
          && schedule.roomIsFree(room, opening.doors(), opening.end(), passedOver)) {
        found.add(opening);
      }
    }
  }

  /** Returns the time that a show would take, or null where the room may not or there is none. */
  @Nullable Opening at(int room, int day, int template, int secondOfDay) {
    Opening opening = atAll(room, day, template, secondOfDay);
    return opening == null || agreedOn(opening) ? opening : null;
  }

  private boolean agreedOn(Opening opening) {
    TemplateId id = market.menu.template(opening.template()).id();
    return market.agreements.place(
            opening.room(), opening.day(), id, opening.doors(), opening.end())
        == null;
  }

  /** Returns the time that a show would take whatever the room agreed on, or null for no time. */
  @Nullable Opening atAll(int room, int day, int template, int secondOfDay) {
    long start = market.clocks.instant(room, day, secondOfDay);
    if (start == RoomClocks.NEVER) {
      return null;
    }
    long doors = start - CalendarRules.DOORS_BEFORE_START.toSeconds();
    long end = start + market.menu.seconds(template);
    return new Opening(room, day, template, doors, end, market.menu.family(template));
  }
}
