package io.gigmate.scoring.talent.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.Platform;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlatformPulseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** A value for each of so many weeks, the last of them today. */
  private static MetricSeries weekly(
      String artist, String metric, int weeks, IntToDoubleFunction value) {
    return MetricSeries.of(
        artist,
        Metric.named(metric),
        IntStream.range(0, weeks)
            .mapToObj(
                week ->
                    new MetricPoint(TODAY.minusWeeks(weeks - 1L - week), value.applyAsDouble(week)))
            .toList());
  }

  private static List<PlatformPulse> pulse(MetricSeries... series) {
    return PlatformPulse.of(List.of(List.of(series)), TODAY, false);
  }

  @Test
  void viewsOfAWeekAreSpreadOverItsDaysAndAddedUp() {
    PlatformPulse pulse =
        pulse(
                weekly("one", "tiktok_views", 12, week -> week < 8 ? 700 : 1400),
                weekly("two", "tiktok_views", 12, week -> 70))
            .get(0);
    assertThat(pulse.platform()).isEqualTo(Platform.TIKTOK);
    assertThat(pulse.perDay()).isCloseTo(210, within(1e-9));
    assertThat(pulse.before().orElseThrow()).isCloseTo(110, within(1e-9));
    assertThat(pulse.artists()).isEqualTo(2);
    assertThat(pulse.gained()).isFalse();
  }

  @Test
  void followersAreWhatWasGainedAndMayBeLost() {
    PlatformPulse pulse =
        pulse(weekly("one", "instagram_followers", 12, week -> 10_000 - 28 * week)).get(0);
    assertThat(pulse.gained()).isTrue();
    assertThat(pulse.perDay()).isCloseTo(-4, within(1e-9));
  }

  @Test
  void aTotalTellsWhatCameBetweenAndNothingWhereItFell() {
    assertThat(
            pulse(weekly("one", "youtube_total_views", 6, week -> 1000 + 70 * week))
                .get(0)
                .perDay())
        .isCloseTo(10, within(1e-9));
    assertThat(
            pulse(weekly("one", "youtube_total_views", 6, week -> 1000 - 70 * week))
                .get(0)
                .perDay())
        .isZero();
  }

  @Test
  void whoIsTooYoungOrSilentIsLeftOut() {
    assertThat(pulse(weekly("one", "tiktok_views", 4, week -> 7))).isEmpty();
    MetricSeries old =
        MetricSeries.of(
            "one",
            Metric.named("tiktok_views"),
            List.of(
                new MetricPoint(TODAY.minusDays(70), 5), new MetricPoint(TODAY.minusDays(30), 5)));
    assertThat(pulse(old)).isEmpty();
    PlatformPulse young = pulse(weekly("one", "tiktok_views", 6, week -> 7)).get(0);
    assertThat(young.before()).isEmpty();
  }
}
