package io.gigmate.app.serve;

import io.gigmate.app.exchange.ExchangePorts;
import io.gigmate.app.exchange.ExchangeTables;
import io.gigmate.app.exchange.ExportDesk;
import io.gigmate.app.exchange.ImportDesk;
import java.time.InstantSource;

/** Those who bring files in and write them, on the ports of a storage. */
record ExchangeDesks(ImportDesk imports, ExportDesk exports) {
  static ExchangeDesks on(Storage storage, Desks desks, InstantSource clock) {
    ExchangeTables tables =
        new ExchangeTables(
            new ExchangePorts(
                storage.tenants(),
                storage.prospects(),
                storage.venues(),
                storage.artists(),
                storage.eventTemplates(),
                storage.events(),
                storage.showResults(),
                storage.standingRules(),
                storage.metricReadings()),
            desks.merges()::refresh,
            clock);
    return new ExchangeDesks(
        new ImportDesk(tables, storage.operationsLog(), storage.transactions(), clock),
        new ExportDesk(tables, storage.operationsLog(), clock));
  }
}
