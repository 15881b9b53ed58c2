package io.gigmate.app.cli;

import io.gigmate.app.serve.ExchangeDatabase;
import io.gigmate.app.serve.LogDatabase;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tenant of which database. */
final class LogOptions {
  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "The database, as 'serve' takes it; an H2 file must not be open elsewhere.")
  private @Nullable String db;

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      defaultValue = "default",
      description = "Whose; each tenant has rows and a log of its own. Default: ${DEFAULT-VALUE}")
  private String tenant = "default";

  LogDatabase open() throws IOException {
    LogDatabase database = LogDatabase.open(db);
    if (!database.knows(tenant())) {
      database.close();
      throw new IOException("the database has no tenant '" + tenant + "'");
    }
    return database;
  }

  /** Opens what goes in and out. */
  ExchangeDatabase openExchange(InstantSource clock) throws IOException {
    TenantId whose = tenant();
    ExchangeDatabase database = ExchangeDatabase.open(db, clock);
    if (!database.knows(whose)) {
      database.close();
      throw new IOException("the database has no tenant '" + tenant + "'");
    }
    return database;
  }

  TenantId tenant() throws IOException {
    try {
      return TenantId.of(tenant);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
