package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gigmate.core.operations.StoreUnavailableException;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk of PostgreSQL's tables is full, and then has room again; only root can try. */
@Timeout(120)
class DiskFullTest {
  private static final int ROOMS = 2_000;

  @TempDir private Path folder;
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = ran("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString());
    assumeTrue(mounted, "this user may not mount a small disk: not tested here");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (mounted) {
      ran("umount", "-l", disk.toString());
    }
  }

  @Test
  void whatWasAcknowledgedIsThereAndTheAppGoesOnOnceThereIsRoom() throws Exception {
    Path space = Files.createDirectory(disk.resolve("space"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      execute(postgres, "create tablespace small location '" + space + "'");
      execute(postgres, "create database small tablespace small");
      String url = "postgres://postgres@localhost:" + postgres.getPort() + "/small";
      try (OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY)) {
        Storage storage = database.storage();
        int[] kept = {0};
        StoreUnavailableException full =
            catchThrowableOfType(
                StoreUnavailableException.class,
                () -> {
                  while (true) {
                    save(storage, kept[0] + 1);
                    kept[0]++;
                  }
                });
        assertThat(full).hasMessage("the database has no room to write");
        assertThat(kept[0]).isPositive();
        assertThat(storage.venues().all(FirstStart.TENANT)).hasSize(ROOMS * kept[0]);

        assertThat(ran("mount", "-o", "remount,size=96m", disk.toString())).isTrue();
        save(storage, kept[0] + 1);
        assertThat(storage.venues().all(FirstStart.TENANT)).hasSize(ROOMS * (kept[0] + 1));
      }
    }
  }

  /** About half a megabyte, all of it or nothing. */
  private static void save(Storage storage, int number) {
    List<Venue> rooms =
        IntStream.range(0, ROOMS)
            .mapToObj(
                i ->
                    Venue.builder(
                            VenueId.of("v" + number + "-" + i), "x".repeat(200), ZoneOffset.UTC, 10)
                        .build())
            .toList();
    storage.venues().saveAll(FirstStart.TENANT, rooms);
  }

  private static void execute(EmbeddedPostgres postgres, String statement) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement plain = connection.createStatement()) {
      plain.execute(statement);
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
