package io.gigmate.adapters.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.outreach.ledger.SendTally;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The send ledger under fire: processes are killed while clock, limits, pauses and opt-outs move
 * under them, and then the gateways' own record is read. It is short in the build, and as long as
 * {@code -Dgigmate.fire.minutes=10} says by hand.
 */
class SendFireTest {
  private static final int MINUTES = Integer.getInteger("gigmate.fire.minutes", 0);
  private static final boolean LONG = MINUTES > 0;
  private static final FireScene SCENE =
      LONG ? new FireScene(20_000, 2_000) : new FireScene(240, 18);
  private static final Duration SIMULATED = Duration.ofDays(LONG ? 15 : 13);

  private final Random dice = new Random(20260308);

  @Test
  void processesOnPostgresMisbehaveInNoWay(@TempDir Path directory)
      throws IOException, InterruptedException {
    String url = PostgresServer.newDatabaseUrl();
    DataSource dataSource = FireScene.dataSource(url);
    Database database = Database.open(dataSource);
    SCENE.plan(database);
    FireClock clock = FireClock.open(directory.resolve("clock"));
    clock.set(FireScene.START);
    FireOperator operator =
        new FireOperator(
            SCENE, database, clock, directory.resolve("acknowledged"), dice, simulatedPerSecond());
    List<Process> workers = new ArrayList<>();
    int started = 0;
    int turns = 0;
    int kills = 0;
    Instant begun = Instant.now();
    try {
      while (started < (LONG ? 8 : 4)) {
        workers.add(start(url, directory, "p" + started++, 1, 0));
      }
      while (operator.turn()) {
        turns++;
        boolean isDue = kills == 0 ? turns == 10 : dice.nextInt(LONG ? 40 : 60) == 0;
        if (isDue) {
          int victim = dice.nextInt(workers.size());
          workers.get(victim).toHandle().destroyForcibly();
          assertThat(workers.get(victim).waitFor()).isNotEqualTo(FireWorker.FAILED);
          kills++;
          workers.set(victim, start(url, directory, "p" + started++, 1, 0));
        }
      }
    } finally {
      workers.forEach(Process::destroyForcibly);
    }
    for (Process worker : workers) {
      assertThat(worker.waitFor()).isNotEqualTo(FireWorker.FAILED);
    }
    assertKept(database, operator, clock, directory, kills, begun);
    ((JdbcConnectionPool) dataSource).dispose();
  }

  @Test
  void threadsOnH2MisbehaveInNoWay(@TempDir Path directory)
      throws IOException, InterruptedException {
    String url = H2AdaptersTest.h2(directory);
    FireClock clock = FireClock.open(directory.resolve("clock"));
    clock.set(FireScene.START);
    int kills = 0;
    Instant begun = Instant.now();
    boolean done = false;
    while (!done) {
      Process process = start(url, directory, "h" + kills, 8, simulatedPerSecond().toSeconds());
      // The rest of a process's life, told by its turns: a second or two, and it dies in the midst.
      int turns = 20 + dice.nextInt(LONG ? 200 : 60);
      boolean killed = false;
      try (BufferedReader said =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          if (--turns == 0) {
            process.toHandle().destroyForcibly();
            killed = true;
          }
        }
      } finally {
        process.destroyForcibly();
      }
      int ended = process.waitFor();
      assertThat(ended).isNotEqualTo(FireWorker.FAILED);
      done = ended == 0;
      kills += done ? 0 : 1;
      assertThat(done || killed).as("ended by itself with an error").isTrue();
    }
    DataSource dataSource = FireScene.dataSource(url);
    Database database = Database.open(dataSource);
    FireOperator operator =
        new FireOperator(
            SCENE, database, clock, directory.resolve("acknowledged"), dice, simulatedPerSecond());
    assertKept(database, operator, clock, directory, kills, begun);
    ((JdbcConnectionPool) dataSource).dispose();
  }

  private static void assertKept(
      Database database,
      FireOperator operator,
      FireClock clock,
      Path directory,
      int kills,
      Instant begun)
      throws IOException {
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    while (database.sendLedger().sweep(FireScene.TENANT, clock.instant()) > 0) {
      // Until nothing is left behind.
    }
    FireRecord record = FireRecord.read(directory);
    SendTally tally = operator.tally();
    System.out.printf(
        "fire: %s; %d kills, %d opt-outs, %d limit changes, %d days with sends, %d s%n",
        tally,
        kills,
        record.optOuts(),
        record.limitChanges(),
        record.perDay().size(),
        Duration.between(begun, Instant.now()).toSeconds());
    record.assertNoDuplicate();
    record.assertCap(SCENE.cap());
    record.assertLoweredLimits(SCENE.cap());
    record.assertNothingAfterAnOptOut();
    assertThat(tally.planned()).isEqualTo(SCENE.sends());
    assertThat(tally.deferred()).isZero();
    assertThat(kills).isPositive();
    assertThat(record.optOuts()).isPositive();
    assertThat(record.perDay()).hasSizeGreaterThanOrEqualTo(10);
    assertSameAsTheLedger(database, record);
    assertThat(operator.settle()).isEqualTo((int) tally.unknown());
    assertThat(operator.tally().unknown()).isZero();
  }

  /**
   * What the ledger says was sent or refused was called, and what was called is not said to wait.
   */
  private static void assertSameAsTheLedger(Database database, FireRecord record) {
    assertThat(keysIn(database, "'accepted', 'failed'")).isSubsetOf(record.keys());
    Set<String> mayHave = keysIn(database, "'accepted', 'failed', 'unknown'");
    assertThat(record.keys()).isSubsetOf(mayHave);
    int granted =
        count(database, "select count(*) from outreach_sends where granted_at is not null");
    assertThat(mayHave).hasSize(granted);
    assertThat(count(database, "select sum(used) from outreach_quota where scope = 'all'"))
        .isEqualTo(granted);
  }

  private static Set<String> keysIn(Database database, String states) {
    return new HashSet<>(
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select campaign_id || '/' || step || '/' || recipient_id"
                                + " from outreach_sends where state in ("
                                + states
                                + ")")
                        .mapTo(String.class)
                        .list()));
  }

  private static int count(Database database, String query) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
  }

  private static Duration simulatedPerSecond() {
    return SIMULATED.dividedBy(LONG ? MINUTES * 60L : 10);
  }

  private static Process start(
      String url, Path directory, String name, int threads, long simulatedPerSecond)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FireWorker.class.getName(),
                url,
                directory.toString(),
                name,
                Integer.toString(threads),
                Integer.toString(SCENE.sends()),
                Integer.toString(SCENE.cap()),
                Long.toString(simulatedPerSecond))
            .redirectError(directory.resolve("errors-" + name).toFile());
    if (simulatedPerSecond == 0) {
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
    Process process = builder.start();
    assertThat(Files.isDirectory(directory)).isTrue();
    return process;
  }
}
