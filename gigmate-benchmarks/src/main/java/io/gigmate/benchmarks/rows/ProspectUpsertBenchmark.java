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

/** Prospects that PostgreSQL has already, each with more followers than before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
@Fork(value = 3, jvmArgs = "-Xmx1g")
public class ProspectUpsertBenchmark {
  private static final int BATCH = 1_000;

  @Param({"100000"})
  private int prospects;

  @SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
  private Server server;

  private List<Prospect> kept = List.of();
  private List<Prospect> given = List.of();

  /** Starts PostgreSQL, and has every way leave the same rows. */
  @Setup
  public void start() throws SQLException {
    server = new Server();
    make(Math.min(prospects, 2_000));
    server.requireSameRows(
        this::fill,
        List.of(
            this::gigmate,
            this::jdbi,
            this::batch,
            this::rewritten,
            this::manyRows,
            this::unnest,
            this::copyAndMerge));
    make(prospects);
  }

  private void make(int count) {
    kept = MadeUpProspects.some(count);
    given = MadeUpProspects.grown(kept);
  }

  /** Fills the table with the rows before. */
  @Setup(Level.Iteration)
  public void fill() throws SQLException {
    server.hold(kept);
  }

  /** Our port: COPY into a table of the transaction, and MERGE from there. */
  @Benchmark
  public void gigmate() {
    server.database().prospects().saveAll(Server.TENANT, given);
  }

  /** Jdbi's batch with parameters by name, on conflict do update. */
  @Benchmark
  public void jdbi() throws SQLException {
    try (Connection connection = server.connection("")) {
      Jdbi.create(connection).useTransaction(handle -> JdbiWay.upsert(handle, given));
    }
  }

  /** A batch of 1,000 at a time, on conflict do update. */
  @Benchmark
  public void batch() throws SQLException {
    try (Connection connection = server.connection("")) {
      PlainJdbc.batch(connection, given, PlainJdbc.ON_CONFLICT, BATCH);
    }
  }

  /** The same, which the driver makes statements of 128 rows. */
  @Benchmark
  public void rewritten() throws SQLException {
    try (Connection connection = server.connection("reWriteBatchedInserts=true")) {
      PlainJdbc.batch(connection, given, PlainJdbc.ON_CONFLICT, BATCH);
    }
  }

  /** Statements of 100 rows each, written by hand, in a batch. */
  @Benchmark
  public void manyRows() throws SQLException {
    try (Connection connection = server.connection("")) {
      PlainJdbc.manyRows(connection, given, PlainJdbc.ON_CONFLICT, 100);
    }
  }

  /** One statement with an array a column, on conflict do update. */
  @Benchmark
  public void unnest() throws SQLException {
    try (Connection connection = server.connection("")) {
      PlainJdbc.unnest(connection, given, PlainJdbc.ON_CONFLICT);
    }
  }

  /** COPY of text into a temporary table, and MERGE from there. */
  @Benchmark
  public void copyAndMerge() throws SQLException {
    try (Connection connection = server.connection("")) {
      PlainJdbc.copyAndMerge(connection, given);
    }
  }
}
