package io.gigmate.scoring.pace;

import io.gigmate.core.event.EventId;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The sales of many events, and what each of them looked like ahead of its date.
 *
 * <p>A forecast for an event, so many days before its date, knows the sales up to that day and
 * nothing else: of other events only those that took place on an earlier day, and of these only
 * what was booked by then. The 200 latest of them teach; buyers change, and older ones would teach
 * how they used to be.
 */
public final class SalesLedger {
  private static final int LATEST = 200;

  private final Map<EventId, EventSales> events;
  private final List<EventSales> byDate;
  private final PooledPace pooled;

  private SalesLedger(Map<EventId, EventSales> events, List<EventSales> byDate, PooledPace pooled) {
    this.events = events;
    this.byDate = byDate;
    this.pooled = pooled;
  }

  /** Returns the ledger of these events, each of them once. */
  public static SalesLedger of(List<EventSales> events) {
    Map<EventId, EventSales> byId = new LinkedHashMap<>();
    for (EventSales event : events) {
      if (byId.put(event.event(), event) != null) {
        throw new IllegalArgumentException("an event has its sales twice: " + event.event());
      }
    }
    List<EventSales> byDate = new ArrayList<>(events);
    byDate.sort(Comparator.comparing(EventSales::date).thenComparing(EventSales::event));
    return new SalesLedger(byId, byDate, PooledPace.none());
  }

  /** Returns the same ledger, helped by what other operators share. */
  public SalesLedger with(PooledPace others) {
    return new SalesLedger(events, byDate, others);
  }

  /** Returns what the event's sales, so many days before its date, said about their end. */
  public PaceForecast forecast(EventId event, int daysBefore) {
    return forecast(event, daysBefore, null);
  }

  /**
   * Returns what the event's sales, so many days before its date, together with a forecast that was
   * made without them, said about their end.
   *
   * @param prior a forecast of the final number of tickets; without one the sizes of the events
   *     before stand in
   */
  public PaceForecast forecast(
      EventId event, int daysBefore, @Nullable AttendanceDistribution prior) {
    EventSales asked = events.get(event);
    if (asked == null) {
      throw new NoSuchElementException("no sales of this event are known: " + event);
    }
    LocalDate asOf = asked.date().minusDays(daysBefore);
    return SalesPace.learn(daysBefore, overBefore(asOf), pooled).forecast(asked.curve(), prior);
  }

  private List<SalesCurve> overBefore(LocalDate asOf) {
    int end = firstOnOrAfter(asOf);
    return byDate.subList(Math.max(0, end - LATEST), end).stream()
        .map(event -> event.knownAt(asOf))
        .toList();
  }

  private int firstOnOrAfter(LocalDate date) {
    int low = 0;
    int high = byDate.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byDate.get(middle).date().isBefore(date)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
