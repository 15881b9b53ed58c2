package io.gigmate.benchmarks.rows;

import io.gigmate.core.prospect.Prospect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** New prospects into PostgreSQL, each time into an empty table, committed in the end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 3, jvmArgs = "-Xmx1g")
public class ProspectInsertBenchmark {
  private static final int BATCH = 1_000;

  @Param({"100000"})
  private int prospects;

  @SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
  private Server server;

  private List<Prospect> given = List.of();

  /** Starts PostgreSQL, and has every way leave the same rows. */
  @Setup
  public void start() throws SQLException {
    server = new Server();
    given = MadeUpProspects.some(Math.min(prospects, 2_000));
    server.requireSameRows(
        this::empty,
        List.of(
            this::gigmate,
            this::jdbi,
            this::batch,
            this::rewritten,
            this::manyRows,
            this::unnest,
            this::copy,
            this::copyOfFile));
    given = MadeUpProspects.some(prospects);
    server.hold(given);
    server.writeFile();
  }

  private void copyOfFile() throws SQLException {
    server.hold(given);
    server.writeFile();
    empty();
    serverAlone();
  }

  /** Empties the table. */
  @Setup(Level.Iteration)
  public void empty() throws SQLException {
    server.hold(List.of());
    server.rest();
  }

  /** Our port: checked for what is there already, then COPY of the binary form. */
  @Benchmark
  public void gigmate() {
    server.database().prospects().saveAll(Server.TENANT, given);
  }

  /** The limit: the server, from a file of its own with the bytes of COPY, and no client. */
  @Benchmark
  public void serverAlone() throws SQLException {
    server.readFile();
  }

  /** Jdbi's batch with parameters by name. */
  @Benchmark
  public void jdbi() throws SQLException {
    try (Connection connection = server.connection("")) {
      Jdbi.create(connection).useTransaction(handle -> JdbiWay.insert(handle, given));
    }
  }

  /** A batch of 1,000 at a time. */
  @Benchmark
  public void batch() throws SQLException {
    try (Connection connection = server.connection("")) {
      PlainJdbc.batch(connection, given, "", BATCH);
    }
  }

  /** The same, which the driver makes statements of 128 rows. */
  @Benchmark
  public void rewritten() throws SQLException {
    try (Connection connection = server.connection("reWriteBatchedInserts=true")) {
      PlainJdbc.batch(connection, given, "", BATCH);
    }
  }

  /** Statements of 100 rows each, written by hand, in a batch. */
  @Benchmark
  public void manyRows() throws SQLException {
    try (Connection connection = server.connection("")) {
      PlainJdbc.manyRows(connection, given, "", 100);
    }
  }

  /** One statement with an array a column. */
  @Benchmark
  public void unnest() throws SQLException {
    try (Connection connection = server.connection("")) {
      PlainJdbc.unnest(connection, given, "");
    }
  }

  /** COPY of text, as the driver has it. */
  @Benchmark
  public void copy() throws SQLException {
    try (Connection connection = server.connection("")) {
      PlainJdbc.copy(connection, "ai_lead_prospects", given);
    }
  }
}
