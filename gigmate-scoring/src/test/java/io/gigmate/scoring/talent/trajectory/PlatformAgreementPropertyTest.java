package io.gigmate.scoring.talent.trajectory;

import static io.gigmate.scoring.talent.SimulatedArtists.FIRST;
import static io.gigmate.scoring.talent.SimulatedArtists.STREAMS;
import static io.gigmate.scoring.talent.SimulatedArtists.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PlatformAgreementPropertyTest {
  private static final LocalDate TODAY = FIRST.plusWeeks(29);

  private static MetricSeries growing(String metric, double rate, double noise, long seed) {
    Random dice = new Random(seed);
    double[] values = new double[30];
    for (int w = 0; w < values.length; w++) {
      values[w] = 1000 * Math.exp(rate * w + noise * dice.nextGaussian());
    }
    return weekly("a", Metric.named(metric), values);
  }

  private static boolean rises(MetricSeries one) {
    return Trajectory.of(one, TODAY).growth28().orElseThrow() >= 0;
  }

  @Property(tries = 300)
  void aPlatformThatAgreesNeverLowersConfidence(
      @ForAll @DoubleRange(min = -0.2, max = 0.2) double first,
      @ForAll @DoubleRange(min = -0.2, max = 0.2) double second,
      @ForAll @DoubleRange(min = -0.2, max = 0.2) double third,
      @ForAll @DoubleRange(min = 0, max = 0.3) double noise,
      @ForAll long seed) {
    MetricSeries one = growing("spotify_streams", first, noise, seed);
    MetricSeries two = growing("tiktok_views", second, noise, seed + 1);
    MetricSeries three = growing("youtube_views", third, noise, seed + 2);
    double before = PlatformAgreement.of(one, List.of(two), TODAY).orElseThrow().probability();
    double after =
        PlatformAgreement.of(one, List.of(two, three), TODAY).orElseThrow().probability();
    if (rises(one) == rises(three)) {
      assertThat(after).isGreaterThanOrEqualTo(before);
    } else {
      assertThat(after).isLessThanOrEqualTo(before);
    }
  }

  @Property(tries = 20)
  void aYoungSeriesTellsNoDirection(@ForAll @DoubleRange(min = 1, max = 100) double value) {
    assertThat(PlatformAgreement.of(weekly("a", STREAMS, value), List.of(), FIRST)).isEmpty();
  }
}
