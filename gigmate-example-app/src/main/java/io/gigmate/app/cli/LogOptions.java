package io.gigmate.app.cli;

import io.gigmate.app.serve.LogDatabase;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose log in which database. */
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
      description = "Whose log; each tenant has a chain of its own. Default: ${DEFAULT-VALUE}")
  private String tenant = "default";

  LogDatabase open() throws IOException {
    LogDatabase database = LogDatabase.open(db);
    if (!database.knows(tenant())) {
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
