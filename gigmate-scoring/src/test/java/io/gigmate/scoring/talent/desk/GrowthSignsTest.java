package io.gigmate.scoring.talent.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.Platform;
import io.gigmate.scoring.talent.trajectory.PreViralBand;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthSignsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static MetricSeries weekly(String metric, int weeks, IntToDoubleFunction value) {
    return MetricSeries.of(
        "one",
        Metric.named(metric),
        IntStream.range(0, weeks)
            .mapToObj(
                week ->
                    new MetricPoint(TODAY.minusWeeks(weeks - 1L - week), value.applyAsDouble(week)))
            .toList());
  }

  private static GrowthSigns signs(MetricSeries series, MetricSeries... own) {
    return GrowthSigns.of(series, List.of(own), OptionalDouble.empty(), TODAY);
  }

  @Test
  void aTakeOffIsUnusualAndItsWeekIsFound() {
    MetricSeries streams =
        weekly("weekly_streams", 40, week -> 500 * Math.exp(week < 34 ? 0 : 0.3 * (week - 34)));
    GrowthSigns signs = signs(streams, streams);
    assertThat(signs.unusual()).contains(PreViralBand.EXPLOSIVE);
    assertThat(signs.changes()).hasSize(1);
    assertThat(signs.changes().get(0)).isBetween(TODAY.minusWeeks(6), TODAY.minusWeeks(4));
    assertThat(signs.weeks()).isEqualTo(40);
  }

  @Test
  void likesAndFollowersAreHeldAgainstViewsAndListenersOfTheSamePlatform() {
    MetricSeries views = weekly("tiktok_views", 8, week -> 1000);
    GrowthSigns signs =
        signs(
            views,
            views,
            weekly("tiktok_likes", 8, week -> 50),
            weekly("spotify_followers", 8, week -> 300),
            weekly("spotify_monthly_listeners", 8, week -> 1200));
    assertThat(signs.engagement().orElseThrow().platform()).isEqualTo(Platform.TIKTOK);
    assertThat(signs.engagement().orElseThrow().likesPerView()).isCloseTo(0.05, within(1e-12));
    assertThat(signs.followersPerListener().orElseThrow()).isCloseTo(0.25, within(1e-12));
    assertThat(signs.metrics()).isEqualTo(4);
  }

  @Test
  void fewReadingsTellNothing() {
    MetricSeries views = weekly("tiktok_views", 3, week -> 10);
    GrowthSigns signs = signs(views, views, weekly("youtube_likes", 3, week -> 1));
    assertThat(signs.unusual()).isEmpty();
    assertThat(signs.ceiling()).isEmpty();
    assertThat(signs.changes()).isEmpty();
    assertThat(signs.leads()).isEmpty();
    assertThat(signs.engagement()).isEmpty();
    assertThat(signs.followersPerListener()).isEmpty();
  }
}
