package io.gigmate.app.exchange;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The tables of every kind, on the ports of a house. */
public final class ExchangeTables {
  /** No show was before, and none is later. */
  static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
  static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(3000, 1, 1);

  private final ExchangePorts ports;
  private final Consumer<TenantId> afterProspects;
  private final InstantSource clock;

  /**
   * Creates the tables.
   *
   * @param ports where everything is kept
   * @param afterProspects has prospects matched and scored that came in
   * @param clock says what is past
   */
  public ExchangeTables(
      ExchangePorts ports, Consumer<TenantId> afterProspects, InstantSource clock) {
    this.ports = ports;
    this.afterProspects = afterProspects;
    this.clock = clock;
  }

  ExchangePorts ports() {
    return ports;
  }

  ExchangeTable<?> of(ExchangeKind kind) {
    return switch (kind) {
      case PROSPECTS -> new ProspectTable(ports.prospects(), afterProspects, clock);
      case VENUES -> PlaceTable.of(ports.venues());
      case ARTISTS -> PlaceTable.of(ports.artists());
      case TEMPLATES -> new TemplateTable(ports.templates());
      case EVENTS -> new EventsTable(ports.events(), ports.venues(), ports.artists());
      case RESULTS -> new ResultTable(ports.results(), ports.tenants(), clock);
      case METRICS -> new MetricTable(ports.metrics());
      case CALENDAR -> new CalendarTable(ports, clock);
    };
  }

  static <T> Map<String, T> byId(List<T> rows, Function<T, ?> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.put(id.apply(row).toString(), row));
    return byId;
  }
}
