package io.gigmate.scoring.talent.trajectory;

import static io.gigmate.scoring.talent.SimulatedArtists.FIRST;
import static io.gigmate.scoring.talent.SimulatedArtists.STREAMS;
import static io.gigmate.scoring.talent.SimulatedArtists.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.trajectory.GrowthCeiling.Curve;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrajectoryTest {
  private static MetricSeries curve(int weeks, IntToDoubleFunction value) {
    double[] values = new double[weeks];
    for (int w = 0; w < weeks; w++) {
      values[w] = value.applyAsDouble(w);
    }
    return weekly("a", STREAMS, values);
  }

  @Test
  void steadyGrowthHasItsRateAndNoAcceleration() {
    MetricSeries s = curve(60, w -> 100 * Math.exp(0.01 * w));
    Trajectory trajectory = Trajectory.of(s, FIRST.plusWeeks(59));
    assertThat(trajectory.growth7().orElseThrow()).isEqualTo(0.01, within(1e-9));
    assertThat(trajectory.growth28().orElseThrow()).isEqualTo(0.04, within(1e-9));
    assertThat(trajectory.growth90().orElseThrow()).isEqualTo(0.13, within(0.01));
    assertThat(trajectory.acceleration().orElseThrow()).isEqualTo(0, within(1e-9));
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    Trajectory trajectory = Trajectory.of(weekly("a", STREAMS, 5), FIRST.plusWeeks(10));
    assertThat(trajectory.level()).isEqualTo(5);
    assertThat(trajectory.growth7()).isEmpty();
    assertThat(trajectory.acceleration()).isEmpty();
    assertThatThrownBy(() -> Trajectory.of(weekly("a", STREAMS, 5), FIRST.minusDays(1)))
        .hasMessageContaining("nothing is known");
  }

  @ParameterizedTest
  @CsvSource({"9,EXPLOSIVE,EXPLOSIVE", "3,HIGH,HIGH", "2,USUAL,HIGH", "1.5,USUAL,MODERATE"})
  void bandsAreAsPublished(double deviations, PreViralBand one, PreViralBand other) {
    assertThat(PreViralBand.chartmetric(deviations)).isEqualTo(one);
    assertThat(PreViralBand.soundcharts(deviations)).isEqualTo(other);
  }

  @Test
  void soundchartsComparesFourWeeksWithNine() {
    MetricSeries s = curve(13, w -> w < 9 ? 100 + w % 3 : 110);
    assertThat(PreViralBand.soundcharts(s, FIRST.plusWeeks(12))).hasValue(PreViralBand.EXPLOSIVE);
    assertThat(PreViralBand.soundcharts(curve(13, w -> 7), FIRST.plusWeeks(12)))
        .hasValue(PreViralBand.USUAL);
    assertThat(PreViralBand.soundcharts(s, FIRST.plusWeeks(20))).isEmpty();
  }

  @Test
  void stagesAreSharesOfThoseCompared() {
    double[] levels = new double[100];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = i;
    }
    CareerStage[] stages = CareerStage.of(levels);
    assertThat(stages[10]).isEqualTo(CareerStage.EMERGING);
    assertThat(stages[70]).isEqualTo(CareerStage.DEVELOPING);
    assertThat(stages[90]).isEqualTo(CareerStage.ESTABLISHED);
    assertThat(stages[99]).isEqualTo(CareerStage.LEADING);
    assertThat(CareerStage.of(new double[] {3})).containsExactly(CareerStage.EMERGING);
    double[] growths = new double[100];
    Random dice = new Random(1);
    for (int i = 0; i < growths.length; i++) {
      growths[i] = (i < 50 ? 0.5 : 0.05) * dice.nextGaussian();
    }
    StageDeviations deviations = StageDeviations.of(stages, growths);
    assertThat(deviations.of(CareerStage.DEVELOPING, 0.5)).isGreaterThan(5);
    assertThat(deviations.of(CareerStage.EMERGING, 0.5)).isBetween(0.5, 2.0);
    assertThat(StageDeviations.of(new CareerStage[0], new double[0]).of(CareerStage.LEADING, 2))
        .isEqualTo(2);
  }

  @Test
  void aNewPaceIsFoundWhereItBegan() {
    Random dice = new Random(4);
    double[] level = {5};
    MetricSeries s =
        curve(
            100,
            w -> {
              level[0] += (w > 60 ? 0.1 : 0) + 0.02 * dice.nextGaussian();
              return Math.exp(level[0]);
            });
    assertThat(ChangePoints.of(s, FIRST.plusWeeks(99)))
        .singleElement()
        .satisfies(day -> assertThat(day).isBetween(FIRST.plusWeeks(58), FIRST.plusWeeks(64)));
    assertThat(ChangePoints.of(s, FIRST.plusWeeks(55))).isEmpty();
    assertThat(ChangePoints.of(s, FIRST.minusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Curve.class)
  void findsTheCeilingOfItsOwnCurves(Curve curve) {
    MetricSeries s = curve(40, w -> 10000 * curve.share(curve.straight(0.02) + 0.15 * w));
    GrowthCeiling ceiling = GrowthCeiling.of(s, FIRST.plusWeeks(39)).orElseThrow();
    assertThat(ceiling.ceiling()).isBetween(8000.0, 13000.0);
    assertThat(ceiling.error()).isLessThan(0.1);
  }

  @Test
  void seesNoCeilingWhereThereIsNone() {
    LocalDate end = FIRST.plusWeeks(39);
    assertThat(GrowthCeiling.of(curve(40, w -> Math.exp(0.1 * w)), end)).isEmpty();
    assertThat(GrowthCeiling.of(curve(40, w -> 100 - w), end)).isEmpty();
    assertThat(GrowthCeiling.of(curve(5, w -> w + 1), end)).isEmpty();
  }

  @Test
  void findsWhoRunsAhead() {
    Random dice = new Random(9);
    double[] news = new double[80];
    for (int w = 0; w < news.length; w++) {
      news[w] = dice.nextGaussian();
    }
    double[] sums = {0, 0};
    MetricSeries first = curve(80, w -> Math.exp(sums[0] += 0.1 * news[w]));
    MetricSeries later = curve(80, w -> Math.exp(sums[1] += w < 3 ? 0 : 0.1 * news[w - 3]));
    LocalDate end = FIRST.plusWeeks(79);
    assertThat(LeadLag.of(first, later, end).orElseThrow().weeks()).isEqualTo(3);
    assertThat(LeadLag.of(later, first, end).orElseThrow().weeks()).isEqualTo(-3);
    assertThat(LeadLag.of(first, curve(80, w -> 5), end)).isEmpty();
    assertThat(LeadLag.of(first, later, FIRST.minusDays(1))).isEmpty();
  }

  @Test
  void followersForEachListener() {
    MetricSeries followers = weekly("a", Metric.named("spotify_followers"), 50, 50);
    MetricSeries listeners = weekly("a", Metric.named("spotify_monthly_listeners"), 200, 200);
    assertThat(ListenerConversion.of(followers, listeners, FIRST.plusWeeks(1))).hasValue(0.25);
    assertThat(ListenerConversion.of(followers, listeners, FIRST.plusWeeks(50))).isEmpty();
  }
}
