package io.gigmate.scoring.talent.series;

import static io.gigmate.scoring.talent.SimulatedArtists.FIRST;
import static io.gigmate.scoring.talent.SimulatedArtists.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.scoring.talent.series.Correction.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesCleaningTest {
  private static final Metric FOLLOWERS = Metric.named("tiktok_followers");
  private static final Metric LISTENERS = Metric.named("spotify_monthly_listeners");
  private static final Metric TOTAL = Metric.named("youtube_total_views");
  private static final Metric STREAMS = Metric.named("spotify_streams");

  private static double[] values(MetricSeries series) {
    return series.points().stream().mapToDouble(MetricPoint::value).toArray();
  }

  private static SeriesCleaning clean(MetricSeries... series) {
    return SeriesCleaning.of(List.of(series));
  }

  @Test
  void leavesOutNoughtsBetweenValues() {
    SeriesCleaning cleaning = clean(weekly("a", FOLLOWERS, 100, 0, 110, 0, 0));
    assertThat(values(cleaning.series().get(0))).containsExactly(100, 110, 0, 0);
    assertThat(cleaning.corrections())
        .containsExactly(
            new Correction(
                Kind.API_ZERO, "tiktok_followers", FIRST.plusWeeks(1), 1, "0 between 100 and 110"));
  }

  @Test
  void carriesACountOfAllTimeOn() {
    SeriesCleaning cleaning = clean(weekly("a", TOTAL, 100, 200, 10, 30));
    assertThat(values(cleaning.series().get(0))).containsExactly(100, 200, 210, 230);
    assertThat(cleaning.corrections()).extracting(Correction::kind).containsExactly(Kind.RESET);
    assertThat(values(SeriesCleaning.differences(cleaning.series().get(0))))
        .containsExactly(100, 10, 20);
    MetricSeries one = weekly("a", TOTAL, 5);
    assertThat(SeriesCleaning.differences(one)).isSameAs(one);
  }

  @Test
  void seesThatAFlowOnlyRises() {
    double[] rising = new double[25];
    Arrays.setAll(rising, w -> 10 * (w + 1));
    SeriesCleaning cleaning = clean(weekly("a", STREAMS, rising));
    assertThat(values(cleaning.series().get(0))).hasSize(24).containsOnly(10);
    assertThat(cleaning.corrections())
        .extracting(Correction::kind)
        .containsExactly(Kind.CUMULATIVE);
  }

  @Test
  void leavesOutASpikeThatOnePlatformHasAlone() {
    double[] spike = {100, 102, 104, 900, 880, 150, 108, 110};
    MetricSeries bought = weekly("a", FOLLOWERS, spike);
    MetricSeries calm = weekly("a", LISTENERS, 500, 505, 500, 510, 505, 500, 505, 500);
    SeriesCleaning cleaning = clean(bought, calm);
    assertThat(values(cleaning.series().get(0))).containsExactly(100, 102, 104, 150, 108, 110);
    assertThat(cleaning.series().get(1)).isSameAs(calm);
    assertThat(cleaning.corrections())
        .singleElement()
        .satisfies(each -> assertThat(each.kind()).isEqualTo(Kind.BOUGHT_SPIKE))
        .satisfies(each -> assertThat(each.points()).isEqualTo(2));
  }

  @Test
  void keepsASpikeThatOthersHaveToo() {
    double[] spike = {100, 102, 104, 900, 880, 150, 108, 110};
    MetricSeries followers = weekly("a", FOLLOWERS, spike);
    MetricSeries listeners = weekly("a", LISTENERS, 500, 505, 500, 900, 700, 500, 505, 500);
    assertThat(clean(followers, listeners).corrections()).isEmpty();
    assertThat(clean(followers).corrections()).isEmpty();
  }

  @Test
  void keepsAJumpThatStays() {
    MetricSeries jump = weekly("a", FOLLOWERS, 100, 102, 104, 900, 880, 870, 890, 900);
    MetricSeries calm = weekly("a", LISTENERS, 500, 505, 500, 510, 505, 500, 505, 500);
    assertThat(clean(jump, calm).corrections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "spotify_monthly_listeners,SPOTIFY,STOCK,listeners",
    "TikTok Video Views,TIKTOK,FLOW,views",
    "youtube_total_views,YOUTUBE,CUMULATIVE,views",
    "chart_points,CHART,FLOW,points",
    "weekly,OTHER,FLOW,units"
  })
  void readsAMetricOffItsName(String name, Platform platform, MetricKind kind, String unit) {
    assertThat(Metric.named(name)).isEqualTo(new Metric(name, platform, kind, unit));
  }

  @Test
  void aSeriesIsSoundOrNotBuilt() {
    MetricSeries s =
        MetricSeries.of(
            "a",
            STREAMS,
            List.of(
                new MetricPoint(FIRST.plusDays(1), 3),
                new MetricPoint(FIRST, 1),
                new MetricPoint(FIRST, 2)));
    assertThat(values(s)).containsExactly(2, 3);
    assertThat(s).hasToString("a, spotify_streams, 2 points from " + FIRST);
    assertThat(s.known((int) FIRST.toEpochDay() - 1)).isZero();
    assertThatThrownBy(() -> new MetricPoint(FIRST, -1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new MetricPoint(FIRST, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> MetricSeries.of(" ", STREAMS, s.points()))
        .hasMessageContaining("name");
    assertThatThrownBy(() -> MetricSeries.of("a", STREAMS, List.of()))
        .hasMessageContaining("0 days");
    assertThatThrownBy(
            () -> MetricSeries.ofSorted("a", STREAMS, new int[] {2, 2}, new double[] {1, 1}))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> Metric.named(" ")).hasMessageContaining("name");
  }
}
