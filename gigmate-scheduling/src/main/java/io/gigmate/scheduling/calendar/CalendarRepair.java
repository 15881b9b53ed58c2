package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar after an act cancelled.
 *
 * @param events all shows of the calendar now, by start and id
 * @param replaced what became of each show that was lost, by its start
 * @param moved the other shows that had to change, the fewest that are possible where proven
 * @param proven whether every way with fewer changes, or more shows, was tried
 */
public record CalendarRepair(
    List<Event> events, List<Change> replaced, List<Change> moved, boolean proven) {
  public CalendarRepair {
    events = List.copyOf(events);
    replaced = List.copyOf(replaced);
    moved = List.copyOf(moved);
  }

  /** Returns how many shows could not be had again. */
  public long unfilled() {
    return replaced.stream().filter(one -> one.after() == null).count()
        + moved.stream().filter(one -> one.after() == null).count();
  }

  /**
   * A show that is no longer as it was.
   *
   * @param before the show that was
   * @param after the show that its room has instead, in the same week; null where there is none
   */
  public record Change(Event before, @Nullable Event after) {}
}
