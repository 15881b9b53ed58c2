package io.gigmate.app.serve;

import io.gigmate.app.exchange.ExportDesk;
import io.gigmate.app.exchange.ImportDesk;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What goes in and out of a database that is there already; open until this is closed. */
public final class ExchangeDatabase implements AutoCloseable {
  private final OpenDatabase database;
  private final ExchangeDesks desks;

  private ExchangeDatabase(OpenDatabase database, ExchangeDesks desks) {
    this.database = database;
    this.desks = desks;
  }

  /**
   * Opens the database, and brings its tables up to date as every start does.
   *
   * @param url null for what {@code serve} would take
   * @throws IOException where there is none or it cannot be opened, in one line for whoever asked
   */
  public static ExchangeDatabase open(@Nullable String url, InstantSource clock)
      throws IOException {
    OpenDatabase database = LogDatabase.existing(url);
    Desks desks =
        Desks.on(database.storage(), clock, SampleMarket.radius(), BookingKnowledge.none());
    return new ExchangeDatabase(database, ExchangeDesks.on(database.storage(), desks, clock));
  }

  /** Answers whether the database knows the tenant. */
  public boolean knows(TenantId tenant) {
    return database.storage().tenants().find(tenant).isPresent();
  }

  /** Returns who brings files in. */
  public ImportDesk imports() {
    return desks.imports();
  }

  /** Returns who writes what there is. */
  public ExportDesk exports() {
    return desks.exports();
  }

  @Override
  public void close() {
    database.close();
  }
}
