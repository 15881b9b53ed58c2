package io.gigmate.scoring.talent.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.memory.InMemoryBreakoutAlerts;
import io.gigmate.scoring.memory.InMemoryMetricReadings;
import io.gigmate.scoring.talent.SimulatedArtists;
import io.gigmate.scoring.talent.outlook.AlertPolicy;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.MetricReading;
import io.gigmate.scoring.talent.series.MetricSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A desk with artists whose weekly streams are known for eighty weeks. */
final class TalentScene {
  static final TenantId TENANT = TenantId.of("t");
  static final LocalDate TODAY = SimulatedArtists.FIRST.plusWeeks(79);

  final InMemoryMetricReadings readings = new InMemoryMetricReadings();
  final InMemoryBreakoutAlerts alerts = new InMemoryBreakoutAlerts();
  final InMemoryArtists artists = new InMemoryArtists();
  final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
  private final InstantSource clock = () -> now;
  TalentDesk desk = desk();

  /** Another process on the same storage. */
  TalentDesk desk() {
    return new TalentDesk(
        readings,
        alerts,
        artists,
        log,
        InMemoryTransactions.over(readings, alerts, artists, log),
        new TalentWatch(BreakoutQuestion.multiply(2, 60), new AlertPolicy(0.02, 60)),
        clock);
  }

  void pass(int days) {
    now = now.plus(Duration.ofDays(days));
  }

  void have(String id, String name) {
    artists.saveAll(TENANT, List.of(Artist.builder(ArtistId.of(id), name).build()));
  }

  /** Streams of thirty artists. */
  static List<MetricReading> streams() {
    return SimulatedArtists.streams(30, 80, 3).stream()
        .flatMap(
            one ->
                one.points().stream()
                    .map(point -> new MetricReading(one.artist(), one.metric(), "", point)))
        .toList();
  }

  TakenReadings take(List<MetricReading> given) {
    return desk.take(TENANT, MetricSource.of("a file", given), "admin");
  }
}
