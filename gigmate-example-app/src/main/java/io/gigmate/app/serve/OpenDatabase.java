package io.gigmate.app.serve;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.gigmate.adapters.jdbc.Database;
import io.gigmate.core.outreach.ContactKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that is open until this is closed. */
final class OpenDatabase implements AutoCloseable {
  private static final int H2_IN_USE = 90020;
  private static final int KEY_BYTES = 32;

  /** More than a few per core of the database only wait for each other. */
  private static final int CONNECTIONS = 10;

  /** How long a request waits for a connection before it is told to come back. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Shorter than what firewalls and proxies let idle connections live. */
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final Pattern H2_CODE = Pattern.compile(" \\[\\d+-\\d+]$");

  private final HikariDataSource pool;
  private final Storage storage;

  private OpenDatabase(HikariDataSource pool, Storage storage) {
    this.pool = pool;
    this.storage = storage;
  }

  /**
   * Opens the database for a command that neither asks nor says who must not be written to: its key
   * is made up, so that not even by mistake one of its hashes is that of a server.
   */
  static OpenDatabase open(DatabaseUrl url) throws CannotStartException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return open(url, ContactKey.of(key));
  }

  @SuppressWarnings("try") // The first connection is there to be open, not to be used.
  static OpenDatabase open(DatabaseUrl url, ContactKey key) throws CannotStartException {
    // One connection first: it fails at once and with the driver's own words, where a pool would
    // try again for a while. It stays until the pool has its own, so that H2 opens its file once.
    try (Connection first = DriverManager.getConnection(url.jdbc(), url.properties())) {
      HikariDataSource pool = new HikariDataSource(settings(url));
      try {
        return new OpenDatabase(pool, Storage.in(Database.open(pool), key));
      } catch (RuntimeException e) {
        pool.close();
        throw refused(url, e);
      }
    } catch (SQLException e) {
      throw refused(url, e);
    }
  }

  Storage storage() {
    return storage;
  }

  /** Counts how the pool of connections fares. */
  void countInto(MeterRegistry registry) {
    pool.setMetricRegistry(registry);
  }

  DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariConfig settings(DatabaseUrl url) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("gigmate");
    settings.setJdbcUrl(url.jdbc());
    settings.setDataSourceProperties(url.properties());
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setConnectionTimeout(PATIENCE.toMillis());
    settings.setValidationTimeout(PATIENCE.dividedBy(3).toMillis());
    settings.setMaxLifetime(LIFETIME.toMillis());
    // Those that are there stay: a request does not pay for opening one.
    settings.setMinimumIdle(CONNECTIONS);
    return settings;
  }

  private static CannotStartException refused(DatabaseUrl url, Exception e) {
    SQLException sql = sqlCause(e);
    if (sql == null) {
      return new CannotStartException(
          "cannot use the database " + url.shown() + ": " + firstLine(e), e);
    }
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    if (sql.getErrorCode() == H2_IN_USE) {
      return new CannotStartException(
          "the database is in use by another process: "
              + url.shown()
              + "; ask the running server over its pages or its API, or stop it first",
          e);
    }
    String reason;
    if (state.startsWith("28")) {
      reason = "the database refuses the user or the password: ";
    } else if (state.equals("3D000")) {
      reason = "there is no such database: ";
    } else if (state.startsWith("08")) {
      reason = "the database cannot be reached: ";
    } else {
      reason = "the database cannot be read: ";
    }
    return new CannotStartException(reason + url.shown() + " (" + firstLine(sql) + ")", e);
  }

  private static @Nullable SQLException sqlCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : H2_CODE.matcher(message.lines().findFirst().orElse("")).replaceFirst("");
  }
}
