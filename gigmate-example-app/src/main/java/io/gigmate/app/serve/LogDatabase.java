package io.gigmate.app.serve;

import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The operations log of a database that is there already, open until this is closed. */
public final class LogDatabase implements AutoCloseable {
  private final OpenDatabase database;

  private LogDatabase(OpenDatabase database) {
    this.database = database;
  }

  /**
   * Opens the database, and brings its tables up to date as every start does.
   *
   * @param url null for what {@code serve} would take
   * @throws IOException where there is none or it cannot be opened, in one line for whoever asked
   */
  public static LogDatabase open(@Nullable String url) throws IOException {
    return new LogDatabase(existing(url));
  }

  /** Opens a database, and makes none: H2 would make an empty one of a name that was mistyped. */
  static OpenDatabase existing(@Nullable String given) throws IOException {
    String url = ServeCommand.url(given);
    String upper = url.toUpperCase(Locale.ROOT);
    boolean made = upper.startsWith("JDBC:H2:") && !upper.contains(";IFEXISTS=");
    try {
      return OpenDatabase.open(DatabaseUrl.parse(made ? url + ";IFEXISTS=TRUE" : url));
    } catch (CannotStartException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Returns the log. */
  public OperationsLog log() {
    return database.storage().operationsLog();
  }

  /** Answers whether the database knows the tenant or has entries of it. */
  public boolean knows(TenantId tenant) {
    return database.storage().tenants().find(tenant).isPresent()
        || log().stored(tenant, Long.MIN_VALUE, 1).size() == 1;
  }

  @Override
  public void close() {
    database.close();
  }
}
