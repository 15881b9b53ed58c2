package io.gigmate.app.files;

import io.gigmate.core.event.EventId;
import io.gigmate.scoring.pace.EventSales;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of sales: how many tickets of an event were sold on a date. Rows of one event and date
 * are added up, refunds are negative, and what is booked after the event counts as its door.
 */
public final class SalesFile {
  private static final CsvTable TABLE =
      CsvTable.of(List.of("event_id", "event_date", "sale_date", "tickets"), List.of());
  private static final int MOST_TICKETS = 1_000_000;

  private SalesFile() {}

  /** Returns the events of the file, in the order in which they first stand in it. */
  public static List<EventSales> read(InputFile file, InputReport report) throws IOException {
    Map<EventId, Sold> events = new LinkedHashMap<>();
    TABLE.read(file, report, row -> add(row, events));
    List<EventSales> sales = new ArrayList<>();
    events.forEach(
        (id, sold) -> {
          try {
            sales.add(EventSales.of(id, sold.date, sold.tickets));
          } catch (IllegalArgumentException e) {
            report.problem(file.name(), sold.line, "tickets", String.valueOf(e.getMessage()));
          }
        });
    return sales;
  }

  private static void add(CsvRow row, Map<EventId, Sold> events) {
    EventId id = row.required("event_id", EventId::of);
    LocalDate date = row.required("event_date", Fields::day);
    LocalDate day = row.required("sale_date", Fields::day);
    Integer tickets =
        row.required("tickets", text -> Fields.count(text, -MOST_TICKETS, MOST_TICKETS));
    if (id == null || date == null || day == null || tickets == null) {
      return;
    }
    Sold sold = events.computeIfAbsent(id, first -> new Sold(date, row.line()));
    if (!sold.date.equals(date)) {
      row.refuse("event_date", "is " + sold.date + " in line " + sold.line + ": '" + date + "'");
      return;
    }
    sold.tickets.merge(day, (long) tickets, Long::sum);
  }

  /** An event while its rows are read. */
  private static final class Sold {
    private final LocalDate date;
    private final long line;
    private final Map<LocalDate, Long> tickets = new LinkedHashMap<>();

    Sold(LocalDate date, long line) {
      this.date = date;
      this.line = line;
    }
  }
}
