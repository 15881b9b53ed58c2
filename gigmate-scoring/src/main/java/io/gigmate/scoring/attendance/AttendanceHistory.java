package io.gigmate.scoring.attendance;

import io.gigmate.core.event.EventId;
import io.gigmate.scoring.internal.attendance.ShowRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shows with their outcomes, in the order of their dates whatever the order in which they came.
 * Outcomes above the capacity are kept, for rooms do let people stand; {@link #aboveCapacity()}
 * names them.
 */
public final class AttendanceHistory {
  private final List<ShowOutcome> outcomes;
  private final List<ShowRow> rows;

  private AttendanceHistory(List<ShowOutcome> outcomes, List<ShowRow> rows) {
    this.outcomes = outcomes;
    this.rows = rows;
  }

  /**
   * Returns the history of these shows.
   *
   * @throws IllegalArgumentException where two have the same identifier
   */
  public static AttendanceHistory of(Collection<ShowOutcome> outcomes) {
    Set<EventId> ids = new HashSet<>();
    Map<String, ShowOutcome> byId = new HashMap<>();
    List<ShowRow> rows = new ArrayList<>(outcomes.size());
    for (ShowOutcome outcome : outcomes) {
      EventId id = outcome.show().id();
      if (!ids.add(id)) {
        throw new IllegalArgumentException("two shows have the identifier " + id);
      }
      byId.put(id.value(), outcome);
      rows.add(ShowRows.of(outcome.show(), outcome.attendance()));
    }
    rows.sort(ShowRow.IN_ORDER);
    List<ShowOutcome> sorted = new ArrayList<>(rows.size());
    for (ShowRow row : rows) {
      ShowOutcome outcome = byId.get(row.id());
      if (outcome != null) {
        sorted.add(outcome);
      }
    }
    return new AttendanceHistory(List.copyOf(sorted), List.copyOf(rows));
  }

  /** Returns the shows by date, then by artist and identifier. */
  public List<ShowOutcome> outcomes() {
    return outcomes;
  }

  /** Returns how many shows there are. */
  public int size() {
    return outcomes.size();
  }

  /** Returns the date of the first show, where there is one. */
  public Optional<LocalDate> firstDate() {
    return outcomes.stream().findFirst().map(outcome -> outcome.show().date());
  }

  /** Returns the date of the last show, where there is one. */
  public Optional<LocalDate> lastDate() {
    return outcomes.isEmpty()
        ? Optional.empty()
        : Optional.of(outcomes.get(outcomes.size() - 1).show().date());
  }

  /** Returns the shows up to a date, that date among them. */
  public AttendanceHistory upTo(LocalDate date) {
    int end = (int) outcomes.stream().filter(o -> !o.show().date().isAfter(date)).count();
    return new AttendanceHistory(outcomes.subList(0, end), rows.subList(0, end));
  }

  /** Returns the shows to which more came than there are seats. */
  public List<ShowOutcome> aboveCapacity() {
    return outcomes.stream().filter(ShowOutcome::isAboveCapacity).toList();
  }

  /** The same shows as the numerics see them, in the same order. */
  List<ShowRow> rows() {
    return rows;
  }
}
