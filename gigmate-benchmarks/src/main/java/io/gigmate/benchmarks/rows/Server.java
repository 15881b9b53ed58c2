package io.gigmate.benchmarks.rows;

import io.gigmate.adapters.jdbc.Database;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.tenant.TenantId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL with GigMate's tables: one of its own, or the empty database of {@code
 * -jvmArgsAppend -Dgigmate.benchmarks.postgres=jdbc:postgresql://…}.
 */
final class Server {
  static final TenantId TENANT = TenantId.of("benchmark");

  /** One a process, which ends with it: a start takes longer than most of what is timed. */
  private static @Nullable EmbeddedPostgres own;

  private final String url;
  private final Database database;

  Server() {
    String given = System.getProperty("gigmate.benchmarks.postgres");
    url = given == null ? own().getJdbcUrl("postgres", "postgres") : given;
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    database = Database.open(source);
  }

  private static synchronized EmbeddedPostgres own() {
    EmbeddedPostgres running = own == null ? started() : own;
    own = running;
    return running;
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.builder()
          // As durable as an installation is; nothing else runs while something is timed.
          .setServerConfig("fsync", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("autovacuum", "off")
          .setServerConfig("shared_buffers", "256MB")
          .setServerConfig("max_wal_size", "4GB")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  Database database() {
    return database;
  }

  /** Returns a connection with these parameters of its address. */
  Connection connection(String parameters) throws SQLException {
    return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + parameters);
  }

  /** Leaves these prospects and no others in the table. */
  void hold(List<Prospect> prospects) throws SQLException {
    execute("truncate table ai_lead_prospects");
    if (!prospects.isEmpty()) {
      database.prospects().saveAll(TENANT, prospects);
    }
    execute("vacuum analyze ai_lead_prospects");
  }

  /** Has the server write what it holds, so that what is timed next does not pay for it. */
  void rest() throws SQLException {
    execute("checkpoint");
  }

  /** Has the server write its table into a file of its own, as the bytes that COPY takes. */
  void writeFile() throws SQLException {
    execute(copyOfFile("to"));
  }

  /** Has the server fill its table from that file. */
  void readFile() throws SQLException {
    execute(copyOfFile("from"));
  }

  private static String copyOfFile(String direction) {
    return """
        do $$ begin
          execute format('copy ai_lead_prospects %s %%L (format binary)',
            current_setting('data_directory') || '/prospects.bin');
        end $$
        """
        .formatted(direction);
  }

  /** One way of writing prospects, or of getting ready for it. */
  interface Way {
    void write() throws SQLException;
  }

  /** Refuses to time ways of which two leave different rows, or one leaves none. */
  void requireSameRows(Way ready, List<Way> ways) throws SQLException {
    List<String> first = List.of();
    for (Way way : ways) {
      ready.write();
      way.write();
      List<String> left = rows();
      if (left.isEmpty() || (!first.isEmpty() && !left.equals(first))) {
        throw new IllegalStateException("two ways leave different rows");
      }
      first = left;
    }
  }

  /** Returns what the table holds, as text by row. */
  private List<String> rows() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connection("");
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select p::text from ai_lead_prospects p order by tenant_id, prospect_id")) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connection("");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
