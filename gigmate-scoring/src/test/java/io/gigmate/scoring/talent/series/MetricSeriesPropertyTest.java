package io.gigmate.scoring.talent.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MetricSeriesPropertyTest {
  @Property
  void asManyPointsAreKnownAsLieUpToTheDay(
      @ForAll @Size(min = 1, max = 60) Set<@IntRange(max = 300) Integer> given,
      @ForAll @IntRange(min = -5, max = 310) int day) {
    int[] days = given.stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] values = new double[days.length];
    Arrays.fill(values, 1);
    MetricSeries series =
        MetricSeries.ofSorted("somebody", Metric.named("spotify_streams"), days, values);

    assertThat(series.known(day))
        .isEqualTo((int) Arrays.stream(days).filter(one -> one <= day).count());
  }
}
