package io.gigmate.app.cli;

import io.gigmate.app.access.Administrator;
import io.gigmate.app.serve.AccessDatabase;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose account in which database. */
final class AccessOptions {
  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "The database, as 'serve' takes it; an H2 file must not be open elsewhere.")
  private @Nullable String db;

  @Option(
      names = "--username",
      paramLabel = "NAME",
      defaultValue = Administrator.USERNAME,
      description = "Whose account. Default: ${DEFAULT-VALUE}")
  private String username = Administrator.USERNAME;

  AccessDatabase open(InstantSource clock) throws IOException {
    AccessDatabase database = AccessDatabase.open(db, clock);
    if (database.accounts().find(username).isEmpty()) {
      database.close();
      throw new IOException("there is no account '" + username + "'");
    }
    return database;
  }

  String username() {
    return username;
  }
}
