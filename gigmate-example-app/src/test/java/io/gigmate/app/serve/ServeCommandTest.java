package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.GigmateApp;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.Doors;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.cli.Terminal;
import io.gigmate.core.access.Account;
import io.gigmate.core.compliance.Bound;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.place.Distance;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {
  @TempDir private Path folder;

  @Test
  void aPortInUseIsToldInOneLineBeforeTheDatabaseIsTouched() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Outcome outcome =
          serve("--port", String.valueOf(taken.getLocalPort()), "--db", h2("untouched"));

      assertThat(outcome.status()).isEqualTo(1);
      assertThat(outcome.err())
          .isEqualTo(
              "gigmate: port "
                  + taken.getLocalPort()
                  + " is in use; choose another with --port, or 0 for any free one\n");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aDatabaseInUseElsewhereIsTold() throws Exception {
    Path lock = folder.resolve("held.mv.db");
    Files.createFile(lock);
    try (OpenDatabase open = OpenDatabase.open(DatabaseUrl.parse(h2("other")), TestApp.KEY);
        var channel =
            java.nio.channels.FileChannel.open(lock, java.nio.file.StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThat(open.storage().tenants().all()).isEmpty();
      refused("in use by another process", "--port", "0", "--db", h2("held"));
      refused("ask the running server", "--port", "0", "--db", h2("held"));
    }
  }

  @Test
  void aDatabaseThatCannotBeReadIsTold() throws IOException {
    Files.writeString(folder.resolve("broken.mv.db"), "this is no database".repeat(1000));

    refused("the database cannot be read", "--port", "0", "--db", h2("broken"));
    assertThat(folder).isDirectoryNotContaining("glob:**.trace.db");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsToldWithoutItsPassword() {
    Outcome outcome = serve("--port", "0", "--db", "postgres://me:s3cret@localhost:1/gigmate");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("gigmate: the database cannot be reached: postgres://localhost:1/gigmate")
        .doesNotContain("s3cret");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @Test
  void aUrlOfNoKnownDatabaseIsToldWithoutItsPassword() {
    refused("not the URL of a database", "--port", "0", "--db", "nonsense");
    refused("not the URL of a database", "--port", "0", "--db", "jdbc:mysql://h/db");
    refused("names no host or no database", "--port", "0", "--db", "postgres://localhost");
    Outcome outcome = serve("--port", "0", "--db", "mysql://me:s3cret@host/db");
    assertThat(outcome.err()).contains("mysql://host/db").doesNotContain("s3cret");
  }

  @Test
  void wrongUsageHasAnotherStatus() {
    assertThat(serve("--port", "abc").status()).isEqualTo(2);
    assertThat(serve("--port", "70000").status()).isEqualTo(2);
    assertThat(serve("--prot", "1").status()).isEqualTo(2);
    assertThat(serve("--requests-per-second", "0").status()).isEqualTo(2);
    assertThat(serve("--requests-per-second", "10001").err()).contains("20..10000: 10001");
    for (String none : List.of("*", "app.example", "https://app.example/")) {
      Outcome outcome = serve("--cors-origin", none);
      assertThat(outcome.status()).isEqualTo(2);
      assertThat(outcome.err()).contains("--cors-origin: an origin is", "'" + none + "'");
    }
  }

  @Test
  void aSecondStartKeepsEverythingAndGeneratesNothing() throws CannotStartException {
    String url = h2("kept");
    long entries;
    Account admin;
    try (OpenDatabase first = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY)) {
      start(first.storage());
      Administrator administrator = administrator(first.storage());
      assertThat(administrator.ensure(FirstStart.TENANT, null)).isPresent();
      admin = first.storage().accounts().find(Administrator.USERNAME).orElseThrow();
      entries = lastEntry(first.storage());
    }
    try (OpenDatabase second = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY)) {
      Storage storage = second.storage();
      start(storage);
      assertThat(administrator(storage).ensure(FirstStart.TENANT, null)).isEmpty();
      assertThat(storage.accounts().find(Administrator.USERNAME)).contains(admin);
      assertThat(lastEntry(storage)).isEqualTo(entries);
      assertThat(storage.venues().all(FirstStart.TENANT)).hasSize(1);
      assertThat(storage.leadAssessments().count(FirstStart.TENANT)).isEqualTo(1);
    }
  }

  @Test
  void rulesThatWereTightenedStayWithoutTheFile() throws Exception {
    Path strict =
        Files.writeString(
            folder.resolve("strict.json"),
            "{\"tightenings\": [\n{\"bound\": \"opt_out_days\", \"value\": 45}]}");
    for (int start = 0; start < 2; start++) {
      assertThat(starting("--tighten", strict.toString()).status()).isZero();
    }
    assertThat(starting().status()).isZero();
    try (OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(h2("strict")))) {
      Governance governance = Governance.on(database.storage(), InstantSource.system());
      assertThat(governance.rules().book(FirstStart.TENANT).bound(Bound.OPT_OUT_DAYS))
          .isEqualTo(45);
      assertThat(
              database
                  .storage()
                  .operationsLog()
                  .count(FirstStart.TENANT, new LogQuery(null, null, null, null, "tightened")))
          .isEqualTo(1);
    }
    Files.writeString(strict, Files.readString(strict).replace("45", "40"));
    Outcome looser = starting("--tighten", strict.toString());
    assertThat(looser.status()).isEqualTo(1);
    assertThat(looser.err())
        .contains("strict.json:2: tightenings[0].value: OPT_OUT_DAYS of CS-5 is 45, and 40");
  }

  private Outcome starting(String... more) {
    return serve(
        Stream.concat(
                Stream.of("--rehearse", "--no-sample-data", "--port", "0", "--db", h2("strict")),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aDemonstrationMakesUpSalesAndKeepsRealOnesApart() throws Exception {
    Path past =
        Files.writeString(
            folder.resolve("results.csv"),
            """
            event_id,template,slot,genre,region,price,capacity,sold,date
            e1,Blues Wednesday,evening,blues,"Gruene, TX",17.50,120,80,2026-01-07
            """);
    Outcome outcome =
        serve(
            "--rehearse",
            "--demo",
            "--results",
            past.toString(),
            "--port",
            "0",
            "--db",
            h2("demo"));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("demonstration    tickets sold are simulated");
    try (OpenDatabase open = OpenDatabase.open(DatabaseUrl.parse(h2("demo")))) {
      assertThat(sales(open, SalesOrigin.REAL)).containsExactly("e1");
      assertThat(sales(open, SalesOrigin.SIMULATED)).isNotEmpty().doesNotContain("e1");
    }
  }

  private static List<String> sales(OpenDatabase open, SalesOrigin origin) {
    return open
        .storage()
        .showResults()
        .between(FirstStart.TENANT, origin, LocalDate.EPOCH, LocalDate.of(2100, 1, 1))
        .stream()
        .map(one -> one.event().value())
        .toList();
  }

  private static void start(Storage storage) {
    Desks desks =
        Desks.on(storage, InstantSource.system(), Distance.ofMiles(20), BookingKnowledge.none());
    FirstStart.ensure(storage, desks, () -> Optional.of(TestApp.market()));
  }

  private static long lastEntry(Storage storage) {
    return storage.operationsLog().last(FirstStart.TENANT).orElseThrow().seq();
  }

  private void refused(String reason, String... arguments) {
    Outcome outcome = serve(arguments);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("gigmate: ").contains(reason);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
  }

  private String h2(String name) {
    return "jdbc:h2:file:" + folder.resolve(name);
  }

  /** With its own folder: a start keeps a secret, which must not end up beside the sources. */
  private Outcome serve(String... arguments) {
    CommandLine commands = GigmateApp.commandLine(Terminal.ofProcess());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("serve", "--data", folder.toString()));
    all.addAll(List.of(arguments));
    int status = commands.execute(all.toArray(String[]::new));
    return new Outcome(status, out.toString(), err.toString().replace("\r\n", "\n"));
  }

  private record Outcome(int status, String out, String err) {}

  private static Administrator administrator(Storage storage) {
    return new Administrator(
        storage.accounts(),
        new Passwords(),
        storage.keptSessions(),
        new Doors(storage.signInTries(), InstantSource.system()));
  }
}
