package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.audit.AuditVerdict;
import io.gigmate.core.audit.LogAudit;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten times in the midst of writing, {@code kill -9}: what was acknowledged is there. */
@Timeout(300)
class KilledTest {
  private static final int KILLS = 10;

  @TempDir private Path folder;

  private final Random dice = new Random(20260309);
  private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void theAppWithItsEmbeddedDatabaseLosesNothing() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("gigmate");
    for (int kill = 0; kill < KILLS; kill++) {
      killedWriter(url, kill * 1_000_000);
    }
    assertKept(url);
  }

  @Test
  void theAppOnPostgresqlLosesNothingWhenTheServerIsKilled() throws Exception {
    try (RestartedPostgres postgres = RestartedPostgres.in(folder.resolve("data"))) {
      AtomicInteger numbers = new AtomicInteger();
      try (OpenDatabase database =
          OpenDatabase.open(DatabaseUrl.parse(postgres.url()), TestApp.KEY)) {
        for (int kill = 0; kill < KILLS; kill++) {
          int enough = acknowledged.size() + 20 + dice.nextInt(60);
          List<Thread> writers =
              Stream.generate(() -> writer(database.storage(), numbers)).limit(3).toList();
          writers.forEach(Thread::start);
          while (acknowledged.size() < enough) {
            Thread.onSpinWait();
          }
          postgres.kill();
          for (Thread writer : writers) {
            writer.join();
          }
          postgres.startAgain();
        }
      }
      assertKept(postgres.url());
    }
  }

  private Thread writer(Storage storage, AtomicInteger numbers) {
    return new Thread(() -> AcknowledgingWriter.write(storage, numbers, acknowledged::add));
  }

  /** Kills a process after some of its words; reads on until its pipe is empty. */
  private void killedWriter(String url, int from) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AcknowledgingWriter.class.getName(),
                url,
                Integer.toString(from))
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    int enough = 20 + dice.nextInt(60);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.startsWith("done ")) {
          acknowledged.add(Integer.valueOf(line.substring(5)));
          if (--enough == 0) {
            // By its handle: destroying the process itself would close what it said last.
            writer.toHandle().destroyForcibly();
          }
        }
      }
    } finally {
      writer.destroyForcibly();
    }
    assertThat(writer.waitFor()).as("killed, not ended: %s", said).isNotZero();
    assertThat(enough).as("%s", said).isNotPositive();
  }

  private void assertKept(String url) throws CannotStartException {
    try (OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY)) {
      Storage storage = database.storage();
      Set<VenueId> there =
          storage.venues().all(FirstStart.TENANT).stream()
              .map(Venue::id)
              .collect(Collectors.toSet());
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * 20);
      assertThat(acknowledged.stream().map(AcknowledgingWriter::room))
          .as("what was acknowledged, and is not there")
          .filteredOn(room -> !there.contains(room))
          .isEmpty();
      AuditVerdict verdict =
          new LogAudit(storage.operationsLog()).verify(FirstStart.TENANT, List.of());
      assertThat(verdict.<Object>fold(AuditVerdict.Intact::entries, broken -> broken))
          .as("an entry for each room, and the chain unbroken")
          .isEqualTo((long) there.size());
    }
  }
}
