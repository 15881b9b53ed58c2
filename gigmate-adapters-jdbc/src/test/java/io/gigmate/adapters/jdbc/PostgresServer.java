package io.gigmate.adapters.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL for the tests of this process; where it cannot start, they fail. */
final class PostgresServer {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  /** Returns an empty database. */
  static DataSource newDatabase() {
    return SERVER.getDatabase("postgres", newDatabaseName());
  }

  /** Returns the address of an empty database, with its user. */
  static String newDatabaseUrl() {
    return SERVER.getJdbcUrl("postgres", newDatabaseName());
  }

  private static String newDatabaseName() {
    String name = "gigmate_" + DATABASES.incrementAndGet();
    // As installations come: their language's collation, not the binary one.
    Jdbi.create(SERVER.getPostgresDatabase())
        .useHandle(
            handle ->
                handle.execute(
                    "create database "
                        + name
                        + " template template0 locale_provider icu icu_locale 'en-US' encoding 'UTF8'"));
    return name;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          // The builder's own defaults trade durability for speed.
          .setServerConfig("fsync", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }
}
