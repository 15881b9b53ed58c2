package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.market.SampleMarket;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresStartTest {
  @Test
  void theSampleMarketStartsOnPostgresqlAndIsKept() throws IOException, CannotStartException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = "postgres://postgres@localhost:" + postgres.getPort() + "/postgres";
      int shows;
      try (OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY)) {
        shows = start(database.storage());
        assertThat(shows).isGreaterThanOrEqualTo(100);
        assertThat(database.storage().leadAssessments().count(FirstStart.TENANT)).isEqualTo(71);
      }
      try (OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY)) {
        assertThat(start(database.storage())).isEqualTo(shows);
      }
      String missing = "postgres://postgres@localhost:" + postgres.getPort() + "/nowhere";
      assertThat(message(missing)).startsWith("there is no such database: ");
    }
  }

  private static int start(Storage storage) {
    InstantSource clock = InstantSource.system();
    FirstStart.ensure(
        storage,
        Desks.on(storage, clock, SampleMarket.radius(), BookingKnowledge.none()),
        () -> Optional.of(StartingMarket.sample(clock.instant())));
    return storage
        .events()
        .between(FirstStart.TENANT, clock.instant(), clock.instant().plus(Duration.ofDays(60)))
        .size();
  }

  private static String message(String url) {
    try (OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY)) {
      throw new AssertionError("opened " + database.storage());
    } catch (CannotStartException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
