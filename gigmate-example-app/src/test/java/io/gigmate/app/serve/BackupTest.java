package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.audit.AuditVerdict;
import io.gigmate.core.audit.LogAudit;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What docs/database.md says of backups: a restored copy has every row, and its log verifies. */
@Timeout(180)
class BackupTest {
  private static final List<String> COUNTED =
      List.of(
          "tenants",
          "venues",
          "artists",
          "events",
          "event_templates",
          "ai_lead_prospects",
          "ai_operations_log",
          "ai_configuration",
          "ai_outreach_campaigns");

  @TempDir private Path folder;

  @Test
  void h2IsBackedUpWhileTheAppRuns() throws Exception {
    Path zip = folder.resolve("backup.zip");
    Map<String, Long> before;
    try (OpenDatabase running = open("jdbc:h2:file:" + folder.resolve("gigmate"))) {
      fill(running.storage());
      before = counts(running);
      execute(running, "backup to '" + zip + "'");
    }
    Path restored = Files.createDirectory(folder.resolve("restored"));
    unzip(zip, restored);
    assertSame(open("jdbc:h2:file:" + restored.resolve("gigmate")), before);
  }

  @Test
  void h2IsWrittenAsAScriptAndReadAgain() throws Exception {
    Path script = folder.resolve("backup.sql.gz");
    Map<String, Long> before;
    try (OpenDatabase running = open("jdbc:h2:file:" + folder.resolve("gigmate"))) {
      fill(running.storage());
      before = counts(running);
      execute(running, "script to '" + script + "' compression gzip");
    }
    String restored = "jdbc:h2:file:" + folder.resolve("again");
    try (Connection connection = DriverManager.getConnection(restored, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("runscript from '" + script + "' compression gzip");
    }
    assertSame(open(restored), before);
  }

  @Test
  void postgresqlIsBackedUpByItsOwnTools() throws Exception {
    assumeTrue(
        DebianPostgres.isInstalled(), "PostgreSQL's programs are not installed: not tested here");
    try (DebianPostgres postgres = DebianPostgres.in(folder.resolve("server"))) {
      Path dump = folder.resolve("gigmate.dump");
      postgres.run("createdb", "gigmate");
      Map<String, Long> before;
      try (OpenDatabase running = open(postgres.url("gigmate"))) {
        fill(running.storage());
        before = counts(running);
        postgres.run("pg_dump", "--format=custom", "--file=" + dump, "gigmate");
      }
      postgres.run("createdb", "restored");
      postgres.run(
          "pg_restore", "--exit-on-error", "--no-owner", "--dbname=restored", dump.toString());
      assertSame(open(postgres.url("restored")), before);
    }
  }

  private static OpenDatabase open(String url) throws CannotStartException {
    return OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY);
  }

  private static void fill(Storage storage) {
    InstantSource clock = InstantSource.system();
    FirstStart.ensure(
        storage,
        Desks.on(storage, clock, SampleMarket.radius(), BookingKnowledge.none()),
        () -> Optional.of(StartingMarket.sample(clock.instant())));
  }

  /** Closes the copy. */
  private static void assertSame(OpenDatabase copy, Map<String, Long> before) throws SQLException {
    try (copy) {
      assertThat(counts(copy)).isEqualTo(before);
      assertThat(before.get("ai_operations_log")).isPositive();
      AuditVerdict verdict =
          new LogAudit(copy.storage().operationsLog()).verify(FirstStart.TENANT, List.of());
      assertThat(verdict.<Object>fold(AuditVerdict.Intact::entries, broken -> broken))
          .isEqualTo(before.get("ai_operations_log"));
    }
  }

  private static Map<String, Long> counts(OpenDatabase database) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : COUNTED) {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
          row.next();
          counts.put(table, row.getLong(1));
        }
      }
    }
    return counts;
  }

  private static void execute(OpenDatabase database, String statement) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement plain = connection.createStatement()) {
      plain.execute(statement);
    }
  }

  private static void unzip(Path zip, Path into) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.copy(in, into.resolve(entry.getName()));
      }
    }
  }

  /** A server of the distribution: the one in the tests' jar comes without the tools. */
  private static final class DebianPostgres implements AutoCloseable {
    private static final Path PROGRAMS = programs();
    private final Path files;
    private final int port;

    private DebianPostgres(Path files, int port) {
      this.files = files;
      this.port = port;
    }

    static boolean isInstalled() {
      return Files.isExecutable(PROGRAMS.resolve("pg_dump"))
          && Files.isExecutable(PROGRAMS.resolve("postgres"));
    }

    static DebianPostgres in(Path files) throws IOException, InterruptedException {
      DebianPostgres server = new DebianPostgres(files, RestartedPostgres.freePort());
      server.run("initdb", "-D", files.toString(), "-U", "gigmate", "-A", "trust", "-E", "UTF8");
      String options = "-p " + server.port + " -k " + files + " -c listen_addresses=localhost";
      server.run(
          "pg_ctl",
          "-D",
          files.toString(),
          "-w",
          "-l",
          files.resolve("log").toString(),
          "-o",
          options,
          "start");
      return server;
    }

    String url(String database) {
      return "postgres://gigmate@localhost:" + port + "/" + database;
    }

    /** Runs a program of PostgreSQL, which must succeed. */
    void run(String program, String... arguments) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>();
      if (System.getProperty("user.name").equals("root")) {
        // The server does not run as root; in a name space of its own it is not.
        command.addAll(List.of("unshare", "-U"));
      }
      command.add(PROGRAMS.resolve(program).toString());
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PGHOST", "localhost");
      builder.environment().put("PGPORT", Integer.toString(port));
      builder.environment().put("PGUSER", "gigmate");
      Path said = Files.createTempFile("postgres", ".txt");
      Process process = builder.redirectOutput(said.toFile()).start();
      int status = process.waitFor();
      assertThat(status).as("%s: %s", command, Files.readString(said, UTF_8)).isZero();
      Files.delete(said);
    }

    @Override
    public void close() throws IOException {
      try {
        run("pg_ctl", "-D", files.toString(), "-m", "fast", "-w", "stop");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static Path programs() {
      try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
        return versions.map(version -> version.resolve("bin")).max(Path::compareTo).orElseThrow();
      } catch (IOException e) {
        return Path.of("/nowhere");
      }
    }
  }
}
