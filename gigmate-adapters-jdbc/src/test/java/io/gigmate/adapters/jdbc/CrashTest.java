package io.gigmate.adapters.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.operations.ChainVerdict;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.testkit.Fixtures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that adds calendars: what it acknowledged is there, and none is half there. */
class CrashTest {
  private static final List<String> MOMENTS = List.of("half 1", "done 1", "half 3", "begin 5");

  @Test
  void killedWriterLeavesWholeCalendarsOnH2(@TempDir Path directory)
      throws IOException, InterruptedException {
    killAtEachMoment(H2AdaptersTest.h2(directory));
  }

  @Test
  void killedWriterLeavesWholeCalendarsOnPostgres() throws IOException, InterruptedException {
    killAtEachMoment(PostgresServer.newDatabaseUrl());
  }

  private static void killAtEachMoment(String url) throws IOException, InterruptedException {
    for (String moment : MOMENTS) {
      TenantId tenant = Fixtures.newTenantId();
      List<String> said = writeUntil(moment, url, tenant);
      DataSource dataSource = CalendarWriter.dataSource(url);
      assertWhole(Database.open(dataSource), tenant, said);
      if (dataSource instanceof JdbcConnectionPool pool) {
        pool.dispose();
      }
    }
  }

  /** Returns all that the writer said before it died. */
  private static List<String> writeUntil(String moment, String url, TenantId tenant)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CalendarWriter.class.getName(),
                url,
                tenant.value())
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.equals(moment)) {
          // By its handle: destroying the process itself would close what it said last.
          writer.toHandle().destroyForcibly();
        }
      }
    } finally {
      writer.destroyForcibly();
    }
    assertThat(writer.waitFor()).as("killed, not finished: %s", said).isNotZero();
    assertThat(said).contains(moment);
    return said;
  }

  private static void assertWhole(Database database, TenantId tenant, List<String> said) {
    Map<Integer, Long> found =
        database.events().between(tenant, Instant.MIN, Instant.MAX).stream()
            .collect(groupingBy(CalendarWriter::calendarOf, TreeMap::new, counting()));
    assertThat(found.values())
        .as("after %s", said)
        .allMatch(size -> size == CalendarWriter.EVENTS_PER_CALENDAR);
    assertThat(found.keySet())
        .containsAll(
            said.stream()
                .filter(line -> line.startsWith("done "))
                .map(line -> Integer.valueOf(line.substring(5)))
                .toList());
    List<LoggedOperation> log = database.operationsLog().entries(tenant, 1, Integer.MAX_VALUE);
    assertThat(log).hasSameSizeAs(found.keySet());
    assertThat(ChainVerdict.of(log.iterator())).isInstanceOf(ChainVerdict.Intact.class);
  }
}
