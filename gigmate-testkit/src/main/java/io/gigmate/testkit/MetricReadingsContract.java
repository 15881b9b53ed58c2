package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricKind;
import io.gigmate.scoring.talent.series.MetricReading;
import io.gigmate.scoring.talent.series.MetricReadings;
import io.gigmate.scoring.talent.series.Platform;
import io.gigmate.scoring.talent.series.RegionalSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link MetricReadings} keeps to. */
public interface MetricReadingsContract {
  /** The first day of readings. */
  LocalDate COUNTED = LocalDate.of(2026, 3, 2);

  /** A metric that its name says. */
  Metric STREAMS = Metric.named("spotify_weekly_streams");

  /** Another that it does not. */
  Metric OTHER = new Metric("charts", Platform.CHART, MetricKind.CUMULATIVE, "points");

  /** Returns the port under test. */
  MetricReadings metricReadings();

  @Test
  default void seriesComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    int kept =
        metricReadings()
            .saveAll(
                tenant,
                List.of(
                    reading(Fixtures.AWKWARD, STREAMS, 7, 2.5),
                    reading(Fixtures.AWKWARD, STREAMS, 0, 0),
                    reading(Fixtures.AWKWARD, OTHER, 0, 1e15),
                    reading(Fixtures.AWKWARD, STREAMS, 0, 1).in("Österreich"),
                    reading("b", STREAMS, 0, 3)));
    assertThat(kept).isEqualTo(5);
    assertThat(told(metricReadings().of(tenant, Fixtures.AWKWARD)))
        .containsExactly(
            OTHER + "//[" + COUNTED + "=1.0E15]",
            STREAMS + "//[" + COUNTED + "=0.0, " + COUNTED.plusDays(7) + "=2.5]",
            STREAMS + "/Österreich/[" + COUNTED + "=1.0]");
    assertThat(metricReadings().of(tenant, Fixtures.AWKWARD).get(0).series().metric())
        .isEqualTo(OTHER);
    assertThat(metricReadings().of(tenant, "nobody")).isEmpty();
  }

  @Test
  default void readingsTakenTwiceChangeNothing() {
    TenantId tenant = Fixtures.newTenantId();
    List<MetricReading> all =
        List.of(
            reading("a", STREAMS, 0, 1), reading("a", STREAMS, 7, 2), reading("b", OTHER, 0, 3));
    assertThat(metricReadings().saveAll(tenant, List.of())).isZero();
    assertThat(metricReadings().saveAll(tenant, all)).isEqualTo(3);
    List<String> before = told(since(tenant, COUNTED));
    assertThat(metricReadings().saveAll(tenant, all)).isZero();
    assertThat(told(since(tenant, COUNTED))).isEqualTo(before);
    assertThat(
            metricReadings()
                .saveAll(tenant, List.of(reading("a", STREAMS, 0, 1), reading("a", STREAMS, 7, 9))))
        .isEqualTo(1);
    assertThat(told(metricReadings().of(tenant, "a")))
        .containsExactly(STREAMS + "//[" + COUNTED + "=1.0, " + COUNTED.plusDays(7) + "=9.0]");
  }

  @Test
  default void ofSeveralReadingsOfOneDayTheLastCounts() {
    TenantId tenant = Fixtures.newTenantId();
    metricReadings()
        .saveAll(tenant, List.of(reading("a", STREAMS, 0, 5), reading("a", STREAMS, 0, 4)));
    assertThat(told(metricReadings().of(tenant, "a")))
        .containsExactly(STREAMS + "//[" + COUNTED + "=4.0]");
  }

  @Test
  default void allSeriesComeInOrderFromADayOn() {
    TenantId tenant = Fixtures.newTenantId();
    List<MetricReading> all = new ArrayList<>();
    Ids.SHUFFLED.forEach(id -> all.add(reading(id, STREAMS, 7, 1)));
    all.add(reading("old", STREAMS, 6, 1));
    all.add(reading("b", STREAMS, 6, 1));
    all.add(reading("b", STREAMS, 8, 1).in("x"));
    all.add(reading("b", OTHER, 8, 1));
    metricReadings().saveAll(tenant, all);
    List<RegionalSeries> found = since(tenant, COUNTED.plusDays(7));
    assertThat(found.get(0).series().metric()).isEqualTo(OTHER);
    assertThat(found.stream().skip(1).filter(RegionalSeries::isWhole))
        .extracting(one -> one.series().artist())
        .containsExactlyElementsOf(Ids.ORDERED);
    assertThat(found).hasSize(Ids.ORDERED.size() + 2);
    assertThat(metricReadings().artists(tenant)).hasSize(Ids.ORDERED.size() + 1).contains("old");
  }

  @Test
  default void readingsOfAnotherTenantAreOutOfReach() {
    TenantId yours = Fixtures.newTenantId();
    metricReadings().saveAll(Fixtures.newTenantId(), List.of(reading("a", STREAMS, 0, 1)));
    assertThat(metricReadings().of(yours, "a")).isEmpty();
    assertThat(metricReadings().artists(yours)).isEmpty();
    assertThat(since(yours, COUNTED)).isEmpty();
  }

  private List<RegionalSeries> since(TenantId tenant, LocalDate from) {
    List<RegionalSeries> all = new ArrayList<>();
    metricReadings().since(tenant, from, all::add);
    return all;
  }

  private static List<String> told(List<RegionalSeries> all) {
    return all.stream()
        .map(
            one ->
                one.series().metric()
                    + "/"
                    + one.region()
                    + "/"
                    + one.series().points().stream()
                        .map(point -> point.date() + "=" + point.value())
                        .toList())
        .toList();
  }

  private static MetricReading reading(String artist, Metric metric, int day, double value) {
    return MetricReading.of(artist, metric, COUNTED.plusDays(day), value);
  }
}
