package io.gigmate.app.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.JobEnd;
import io.gigmate.scheduling.rolling.JobRun;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The weekly run on real databases, with a clock that is set. */
@Timeout(300)
class WeeklyRunTest {
  private static final Instant SUNDAY = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static EmbeddedPostgres postgres;
  private final SettableClock clock = new SettableClock();
  private String url;

  @BeforeAll
  static void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopPostgres() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void makeADatabase() throws Exception {
    String name = "node_" + DATABASES.incrementAndGet();
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    url = postgres.getJdbcUrl("postgres", name);
    clock.set(SUNDAY);
  }

  @Test
  void ofTwoNodesOneRunsOnMondayAtThree() throws Exception {
    try (Node one = new Node(url, clock).withSampleMarket();
        Node other = new Node(url, clock)) {
      assertThat(one.next()).isEqualTo(MONDAY);
      one.look(MONDAY.minusMillis(1));
      other.look(MONDAY.minusMillis(1));
      assertThat(one.history()).isEmpty();

      together(one, other, MONDAY);

      assertThat(one.history()).hasSize(1);
      JobEnd.Done done = done(one);
      assertThat(done.made()).isGreaterThanOrEqualTo(100);
      assertThat(other.shows()).hasSize(done.made());
      assertThat(other.next()).isEqualTo(MONDAY.plus(WEEK));
      together(one, other, MONDAY.plusSeconds(1));
      assertThat(one.history()).hasSize(1);
    }
  }

  @Test
  void howeverOftenTwoNodesMeetEachMondayHasOneRun() throws Exception {
    try (Node one = new Node(url, clock);
        Node other = new Node(url, clock)) {
      for (int week = 0; week < 20; week++) {
        together(one, other, MONDAY.plus(WEEK.multipliedBy(week)));
        assertThat(one.history()).hasSize(week + 1);
      }
      assertThat(one.history()).map(JobRun::end).allMatch(JobEnd.Done.class::isInstance);
    }
  }

  @Test
  void ofTwoNodesOneGoesRoundTheSourcesEachMinute() throws Exception {
    try (Node one = new Node(url, clock);
        Node other = new Node(url, clock)) {
      for (int minute = 0; minute < 10; minute++) {
        together(one, other, SUNDAY.plus(Duration.ofMinutes(minute)));
        assertThat(one.rounds.get() + other.rounds.get()).isEqualTo(minute + 1);
      }
    }
  }

  @Test
  void missedRunsAreCaughtUpOnceAfterARestart() {
    try (Node before = new Node(url, clock)) {
      before.look(MONDAY);
    }
    Instant threeWeeksLater = MONDAY.plus(WEEK.multipliedBy(3)).plus(Duration.ofDays(2));
    clock.set(threeWeeksLater);
    try (Node after = new Node(url, clock)) {
      after.look(threeWeeksLater);
      after.look(threeWeeksLater.plusSeconds(60));

      assertThat(after.history()).map(JobRun::startedAt).containsExactly(threeWeeksLater, MONDAY);
      assertThat(after.next()).isEqualTo(MONDAY.plus(WEEK.multipliedBy(4)));
    }
  }

  @Test
  void theCronIsChangedOnRunningNodes() {
    try (Node one = new Node(url, clock);
        Node other = new Node(url, clock)) {
      one.jobs.timetable().change(Node.TENANT.id(), " 30  4 * * * ", "ann");

      assertThat(other.jobs.timetable().cron(Node.TENANT.id())).isEqualTo("30 4 * * *");
      assertThat(other.next()).isEqualTo(Instant.parse("2026-03-02T04:30:00Z"));
      other.look(MONDAY);
      assertThat(other.history()).isEmpty();
      other.look(Instant.parse("2026-03-02T04:30:00Z"));
      assertThat(other.history()).hasSize(1);
      assertThat(one.next()).isEqualTo(Instant.parse("2026-03-03T04:30:00Z"));
    }
  }

  @Test
  void aCronActsOnceItIsCommitted() {
    TenantId tenant = Node.TENANT.id();
    Instant early = Instant.parse("2026-03-02T04:30:00Z");
    try (Node one = new Node(url, clock);
        Node other = new Node(url, clock)) {
      one.database
          .transactions()
          .inTurn(
              tenant,
              () -> {
                one.jobs.timetable().change(tenant, "30 4 * * *", "ann");
                assertThat(one.next()).isEqualTo(early);
                assertThat(other.planned()).isEqualTo(MONDAY);
                return assertThat(other.next()).isEqualTo(MONDAY);
              });
      assertThat(other.planned()).isEqualTo(early);
      assertThat(other.next()).isEqualTo(early);
    }
  }

  @Test
  void aCronThatIsUndoneNeverActs() {
    TenantId tenant = Node.TENANT.id();
    try (Node node = new Node(url, clock)) {
      assertThatThrownBy(
              () ->
                  node.database
                      .transactions()
                      .inTurn(
                          tenant,
                          () -> {
                            node.jobs.timetable().change(tenant, "30 4 * * *", "ann");
                            throw new IllegalStateException("undone");
                          }))
          .hasMessage("undone");
      assertThat(node.jobs.timetable().cron(tenant)).isEqualTo("0 3 * * 1");
      assertThat(node.planned()).isEqualTo(MONDAY);
      assertThat(node.next()).isEqualTo(MONDAY);
    }
  }

  @Test
  void aCronThatIsNoneOrNeverDueIsRefusedAndNothingChanges() {
    try (Node node = new Node(url, clock)) {
      for (String broken :
          List.of(
              "",
              "daily",
              "-",
              "0 3 * *",
              "0 0 3 * * 1",
              "61 3 * * 1",
              "0 3 * * 9",
              "0 0 30 2 *")) {
        assertThatIllegalArgumentException()
            .as(broken)
            .isThrownBy(() -> node.jobs.timetable().change(Node.TENANT.id(), broken, "ann"))
            .withMessageContaining("'" + broken + "'");
      }
      assertThat(node.jobs.timetable().cron(Node.TENANT.id())).isEqualTo("0 3 * * 1");
      assertThat(node.next()).isEqualTo(MONDAY);
    }
  }

  @Test
  void aCronThatIsWrittenIntoTheDatabaseIsSeenByWhoeverRuns() {
    try (Node node = new Node(url, clock)) {
      node.jobs.start();
      new CronTimetable(node.database.jobSchedules(), clock::now)
          .change(Node.TENANT.id(), "0 6 * * *", "somebody else");
      Instant expected = Instant.parse("2026-03-02T06:00:00Z");
      node.jobs.look();
      assertThat(node.next()).isEqualTo(expected);
      while (!node.planned().equals(expected)) {
        Thread.onSpinWait();
      }
      assertThat(node.planned()).isEqualTo(expected);
    }
  }

  @Test
  void aRunThatFailsIsToldAndTriedAgain() {
    AtomicBoolean broken = new AtomicBoolean(true);
    try (Node node = new Node(url, clock, all -> all, all -> new Breaking(all, broken))) {
      node.look(MONDAY);
      assertThat(node.next()).isEqualTo(MONDAY.plus(Duration.ofMinutes(5)));
      node.look(MONDAY.plus(Duration.ofMinutes(5)));
      assertThat(node.next()).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));
      broken.set(false);
      node.look(MONDAY.plus(Duration.ofMinutes(15)));

      assertThat(node.next()).isEqualTo(MONDAY.plus(WEEK));
      assertThat(node.history()).map(JobRun::startedBy).containsOnly("schedule");
      assertThat(node.history().get(0).end()).isInstanceOf(JobEnd.Done.class);
      assertThat(node.history().get(1).end())
          .isEqualTo(
              new JobEnd.Failed(
                  MONDAY.plus(Duration.ofMinutes(5)), "IllegalStateException: the disk is full"));
    }
  }

  @Test
  void afterSixTriesItIsLeftUntilItsNextTime() {
    AtomicBoolean broken = new AtomicBoolean(true);
    try (Node node = new Node(url, clock, all -> all, all -> new Breaking(all, broken))) {
      clock.set(MONDAY);
      while (node.next().isBefore(MONDAY.plus(WEEK))) {
        node.look(node.next());
      }
      assertThat(node.history()).hasSize(WeeklyEvents.TRIES);
      assertThat(node.next()).isEqualTo(MONDAY.plus(WEEK));
    }
  }

  @Test
  void aKilledRunLeavesNothingAndIsFinishedByTheNextStartOnPostgres() throws Exception {
    killInTheMiddleAndStartAgain(url);
  }

  @Test
  void aKilledRunLeavesNothingAndIsFinishedByTheNextStartOnH2(@TempDir Path folder)
      throws Exception {
    killInTheMiddleAndStartAgain("jdbc:h2:file:" + folder.resolve("node") + ";WRITE_DELAY=0");
  }

  private void killInTheMiddleAndStartAgain(String shared) throws Exception {
    killInTheMiddle(shared);
    // The manual scheduler gives up on a node a little later than ours does.
    Instant restart = MONDAY.plusSeconds(120);
    clock.set(restart);
    try (Node next = new Node(shared, clock)) {
      assertThat(next.shows()).isEmpty();
      assertThat(next.database.operationsLog().last(Node.TENANT.id())).isEmpty();
      assertThat(next.history()).map(JobRun::end).containsExactly((JobEnd) null);

      next.scheduler.runDeadExecutionDetection();
      next.look(restart);

      JobEnd.Done done = done(next);
      assertThat(done.made()).isGreaterThanOrEqualTo(100);
      assertThat(next.shows()).hasSize(done.made());
      assertThat(next.history().get(1).end())
          .isEqualTo(
              new JobEnd.Failed(
                  restart, "the process ended before the run did; nothing of it was kept"));
      assertThat(next.next()).isEqualTo(MONDAY.plus(WEEK));
    }
  }

  private static void killInTheMiddle(String shared) throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DyingNode.class.getName(),
                shared,
                MONDAY.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8))) {
      StringBuilder said = new StringBuilder();
      String line = lines.readLine();
      while (line != null && !line.equals(DyingNode.HALF)) {
        said.append(line).append('\n');
        line = lines.readLine();
      }
      assertThat(line).as(said.toString()).isEqualTo(DyingNode.HALF);
    } finally {
      node.destroyForcibly();
    }
    assertThat(node.waitFor()).isNotZero();
  }

  /** Returns how the last run ended, which was well. */
  private static JobEnd.Done done(Node node) {
    assertThat(node.history().get(0).end()).isInstanceOf(JobEnd.Done.class);
    return (JobEnd.Done) Objects.requireNonNull(node.history().get(0).end());
  }

  /** Has both nodes look for what is due at one time. */
  private void together(Node one, Node other, Instant at) throws Exception {
    clock.set(at);
    CyclicBarrier start = new CyclicBarrier(2);
    // One in this thread: the common pool of two cores has no second one from Java 25 on.
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> look(one, start));
    look(other, start);
    first.get(120, TimeUnit.SECONDS);
  }

  private static void look(Node node, CyclicBarrier start) {
    try {
      start.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    node.scheduler.runAnyDueExecutions();
  }

  /** Fails at the end of its work, as long as it is told to. */
  private record Breaking(Transactions kept, AtomicBoolean broken) implements Transactions {
    @Override
    public <T> T inTurn(TenantId tenant, Supplier<T> work) {
      return inOne(work);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
      return kept.inOne(
          () -> {
            T done = work.get();
            if (broken.get()) {
              throw new IllegalStateException("the disk is full");
            }
            return done;
          });
    }

    @Override
    public void afterCommit(Runnable effect) {
      kept.afterCommit(effect);
    }
  }
}
