package io.gigmate.app.exchange;

import io.gigmate.adapters.http.feed.FeedFormat;
import io.gigmate.app.files.ArtistFile;
import io.gigmate.app.files.EventFile;
import io.gigmate.app.files.MetricFile;
import io.gigmate.app.files.ProspectFile;
import io.gigmate.app.files.RefusedInputException;
import io.gigmate.app.files.ResultFile;
import io.gigmate.app.files.TemplateFile;
import io.gigmate.app.files.VenueFile;
import io.gigmate.core.event.Event;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scheduling.feed.CalendarFeed;
import io.gigmate.scheduling.template.EventTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Writes what there is of a kind, so that bringing it in again changes nothing. Who took prospects
 * away is in the operations log.
 */
public final class ExportDesk {
  private final ExchangePorts ports;
  private final OperationsLog log;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public ExportDesk(ExchangeTables tables, OperationsLog log, InstantSource clock) {
    this.ports = tables.ports();
    this.log = log;
    this.clock = clock;
  }

  /** Something that can be written, row by row. */
  public interface Export {
    /** Writes all of it; the stream stays open. */
    void writeTo(OutputStream stream) throws IOException;
  }

  /**
   * Returns what there is of a kind.
   *
   * @param by who takes it away
   * @throws IllegalArgumentException where the format does not hold that kind
   * @throws RefusedInputException where something costs another money than tables have
   */
  public Export of(TenantId tenant, ExchangeKind kind, ExportFormat format, String by) {
    if (!format.holds(kind)) {
      throw new IllegalArgumentException(
          kind.code() + " cannot be written as " + format.suffix().substring(1));
    }
    return switch (kind) {
      case PROSPECTS -> prospects(tenant, by);
      case VENUES -> stream -> VenueFile.write(stream, ports.venues().all(tenant));
      case ARTISTS -> stream -> ArtistFile.write(stream, ports.artists().all(tenant));
      case TEMPLATES -> templates(tenant);
      case EVENTS -> events(tenant, format);
      case RESULTS -> results(tenant);
      case METRICS -> stream -> MetricFile.write(stream, MetricTable.all(ports.metrics(), tenant));
      case CALENDAR -> throw new IllegalArgumentException("nothing is written of a calendar");
    };
  }

  private Export prospects(TenantId tenant, String by) {
    Instant began = clock.instant();
    List<Prospect> all = ports.prospects().all(tenant);
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, began, by)
            .subject("export of prospects")
            .decision(all.size() + " prospects written")
            .rationale("asked for by a person or a program of theirs")
            .endedAt(clock.instant())
            .build(),
        PersonalInputs.ofMany(all.stream()));
    return stream -> ProspectFile.write(stream, all);
  }

  private Export templates(TenantId tenant) {
    List<EventTemplate> all = ports.templates().all(tenant);
    all.forEach(one -> requireDollars("template", one.id(), one.price().lowest()));
    return stream -> TemplateFile.write(stream, all);
  }

  private Export events(TenantId tenant, ExportFormat format) {
    List<Event> all =
        ports.events().between(tenant, ExchangeTables.EARLIEST, ExchangeTables.LATEST);
    all.forEach(one -> requireDollars("event", one.id(), one.price()));
    return format == ExportFormat.CSV
        ? stream -> EventFile.write(stream, all)
        : stream ->
            stream.write(
                FeedFormat.ICS.write(
                    new CalendarFeed(
                        ports.tenants().required(tenant).name(),
                        CalendarFeed.all(all, ports.venues().all(tenant))),
                    clock.instant()));
  }

  private Export results(TenantId tenant) {
    List<ShowResult> all = ResultTable.real(ports.results(), tenant);
    all.forEach(one -> requireDollars("result of", one.event(), one.price()));
    return stream -> ResultFile.write(stream, all);
  }

  private static void requireDollars(String what, Object id, Money price) {
    if (!price.getCurrencyUnit().equals(CurrencyUnit.USD)) {
      throw new RefusedInputException(
          List.of(what + " '" + id + "' is in " + price + "; tables have US dollars only"));
    }
  }
}
