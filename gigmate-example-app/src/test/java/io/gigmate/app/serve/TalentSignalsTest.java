package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.pipeline.TalentSignals;
import io.gigmate.app.pipeline.ViralSignals.Sighting;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalentSignalsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void countsTheViewsOfTheWindow() {
    try (TestApp app = TestApp.empty()) {
      Metric flow = Metric.named("tiktok_views");
      Metric total = Metric.named("youtube_views_total");
      Metric plays = Metric.named("spotify_streams");
      app.storage
          .metricReadings()
          .saveAll(
              FirstStart.TENANT,
              List.of(
                  MetricReading.of("red line", flow, TODAY.minusDays(3), 900_000),
                  MetricReading.of("red line", flow, TODAY.minusDays(1), 80_000),
                  MetricReading.of("red line", flow, TODAY, 20_000),
                  MetricReading.of("red line", flow, TODAY, 15_000).in("Texas"),
                  MetricReading.of("blue train", total, TODAY.minusDays(4), 1_000_000),
                  MetricReading.of("blue train", total, TODAY, 1_300_000),
                  MetricReading.of("new act", total, TODAY, 5_000_000),
                  MetricReading.of("quiet act", plays, TODAY, 5_000_000)));
      TalentSignals signals = new TalentSignals(app.storage.metricReadings(), app.desks.talent());
      assertThat(signals.seen(FirstStart.TENANT, NOON.minusSeconds(86_400), NOON))
          .containsExactly(
              new Sighting("blue train", true, 75_000), new Sighting("red line", true, 20_000));
      assertThat(signals.read(FirstStart.TENANT, "nobody", NOON)).isEmpty();
    }
  }

  @Test
  void justAfterMidnightTheLastWholeDayCounts() {
    try (TestApp app = TestApp.empty()) {
      Metric flow = Metric.named("tiktok_views");
      app.storage
          .metricReadings()
          .saveAll(
              FirstStart.TENANT,
              List.of(
                  MetricReading.of("red line", flow, TODAY.minusDays(2), 10_000),
                  MetricReading.of("red line", flow, TODAY.minusDays(1), 150_000)));
      Instant midnight = Instant.parse("2026-03-02T06:00:30Z");
      assertThat(
              new TalentSignals(app.storage.metricReadings(), app.desks.talent())
                  .seen(FirstStart.TENANT, midnight.minusSeconds(86_400), midnight))
          .containsExactly(new Sighting("red line", true, 150_000));
    }
  }
}
