package io.gigmate.scheduling.demand;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.Events;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.demand.SaleReport.Reason;
import io.gigmate.scheduling.template.EventTemplates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what shows really sold, once they are over. All that is kept here is {@link
 * SalesOrigin#REAL}; what a demonstration makes up goes another way, {@link DemoSales}.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class SalesDesk {
  /** No database keeps later days than it must. */
  private static final LocalDate LATEST = LocalDate.of(3000, 1, 1);

  private final Events events;
  private final ShowFacts facts;
  private final ShowResults results;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports; a room's region is its town. */
  public SalesDesk(
      Events events,
      Venues venues,
      EventTemplates templates,
      ShowResults results,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.events = events;
    this.facts = new ShowFacts(venues, templates);
    this.results = results;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps what a show sold, in place of what was reported before.
   *
   * @param sold tickets that people paid for
   * @param price of one; the show's own where it is null
   * @param by who reports it
   */
  public SaleReport report(
      TenantId tenant, EventId id, int sold, @Nullable Money price, String by) {
    return transactions.inOne(
        () -> {
          Instant now = clock.instant();
          Optional<Event> found = events.find(tenant, id);
          if (found.isEmpty()) {
            return new SaleReport.Refused(
                id, Reason.NO_SUCH_SHOW, "there is no show '" + id + "' in the calendar");
          }
          SaleReport report = report(tenant, found.get(), sold, price, now);
          if (report instanceof SaleReport.Kept kept) {
            keep(tenant, kept.result(), by, now);
          }
          return report;
        });
  }

  /**
   * Keeps what shows of the past sold, which need not stand in the calendar any more; leaves an
   * entry in the log where that is new.
   *
   * @param by who brings them
   * @return how many were not kept like this before
   * @throws IllegalArgumentException where one is not real
   */
  public int keepAll(TenantId tenant, Collection<ShowResult> past, String by) {
    SalesHistory history = SalesHistory.of(SalesOrigin.REAL, past);
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          Set<ShowResult> kept =
              new HashSet<>(results.between(tenant, SalesOrigin.REAL, LocalDate.EPOCH, LATEST));
          List<ShowResult> fresh =
              history.results().stream().filter(one -> !kept.contains(one)).toList();
          if (!fresh.isEmpty()) {
            results.saveAll(tenant, fresh);
            log.append(
                tenant,
                Operation.builder(OperationKind.LEARNING, began, by)
                    .subject("results of past shows")
                    .decision(fresh.size() + " kept")
                    .rationale(
                        "brought from elsewhere; calendars learn from them while learning is on")
                    .inputs(Digest.ofValues(fresh.stream()))
                    .endedAt(clock.instant())
                    .build());
          }
          return fresh.size();
        });
  }

  private SaleReport report(
      TenantId tenant, Event event, int sold, @Nullable Money price, Instant now) {
    EventId id = event.id();
    if (event.status() == EventStatus.CANCELLED || event.status() == EventStatus.DRAFT) {
      return new SaleReport.Refused(
          id,
          Reason.DID_NOT_TAKE_PLACE,
          "show '" + id + "' is " + event.status().code() + " and sold nothing");
    }
    if (event.times().end().isAfter(now)) {
      return new SaleReport.Refused(
          id,
          Reason.NOT_OVER,
          "show '" + id + "' is over at " + event.times().end() + "; it may sell until then");
    }
    if (sold < 0 || sold > event.capacity() || (price != null && price.isNegative())) {
      return new SaleReport.Refused(
          id,
          Reason.IMPOSSIBLE,
          "show '"
              + id
              + "' had "
              + event.capacity()
              + " tickets: it cannot have sold "
              + sold
              + (price == null ? "" : " at " + price));
    }
    return facts
        .of(tenant)
        .result(event, price == null ? event.price() : price, sold, SalesOrigin.REAL)
        .<SaleReport>map(SaleReport.Kept::new)
        .orElseGet(
            () ->
                new SaleReport.Refused(
                    id,
                    Reason.NO_TEMPLATE,
                    "show '" + id + "' was made from no template that is there"));
  }

  private void keep(TenantId tenant, ShowResult result, String by, Instant began) {
    results.saveAll(tenant, List.of(result));
    log.append(
        tenant,
        Operation.builder(OperationKind.LEARNING, began, by)
            .subject("show " + result.event())
            .decision(result.sold() + " of " + result.capacity() + " tickets sold")
            .rationale(
                "reported once the show was over; calendars learn from it while learning is on")
            .inputs(Digest.ofValues(Stream.of(result)))
            .endedAt(clock.instant())
            .build());
  }
}
