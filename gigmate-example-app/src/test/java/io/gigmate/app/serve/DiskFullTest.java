package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gigmate.core.operations.StoreUnavailableException;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
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
  private SmallDisk disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = SmallDisk.in(folder);
  }

  @AfterEach
  void unmount() {
    disk.close();
  }

  @Test
  void whatWasAcknowledgedIsThereAndTheAppGoesOnOnceThereIsRoom() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (OpenDatabase database = OpenDatabase.open(disk.database(postgres), TestApp.KEY)) {
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

        assertThat(disk.grow()).isTrue();
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
}
