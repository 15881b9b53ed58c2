package io.gigmate.scoring.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class AttendanceDistributionPropertyTest {
  @Example
  void answersExactlyForItsKnots() {
    AttendanceDistribution distribution =
        AttendanceDistribution.of(
            new double[] {0, 0.5, 0.75, 1}, new double[] {100, 300, 400, 400});

    assertThat(distribution.mean()).isEqualTo(287.5);
    assertThat(distribution.quantile(0.25)).isEqualTo(200);
    assertThat(distribution.probabilityBelow(400)).isEqualTo(0.75);
    assertThat(distribution.probabilityAtMost(400)).isEqualTo(1);
    assertThat(distribution.probabilityAtLeast(400)).isEqualTo(0.25);
    assertThat(distribution.clippedAt(300).probabilityAtLeast(300)).isEqualTo(0.5);
    assertThat(distribution.clippedAt(50)).isEqualTo(AttendanceDistribution.certain(50));
    assertThat(distribution.times(2).mean()).isEqualTo(575);
  }

  @Example
  void namesWhatIsNoDistribution() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttendanceDistribution.of(new double[] {0, 0.9}, new double[] {1, 2}))
        .withMessageContaining("rise from 0 to 1: [0.0, 0.9]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttendanceDistribution.of(new double[] {0, 1}, new double[] {2, 1}))
        .withMessageContaining("[2.0, 1.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttendanceDistribution.certain(Double.NaN))
        .withMessageContaining("NaN");
  }

  @Property
  void quantilesRiseAndInvertTheProbabilities(
      @ForAll("distributions") AttendanceDistribution distribution,
      @ForAll @DoubleRange(min = 0, max = 1) double lower,
      @ForAll @DoubleRange(min = 0, max = 1) double upper) {
    assertThat(distribution.quantile(Math.min(lower, upper)))
        .isLessThanOrEqualTo(distribution.quantile(Math.max(lower, upper)));
    double people = distribution.quantile(lower);
    assertThat(lower)
        .isBetween(
            distribution.probabilityBelow(people) - 1e-9,
            distribution.probabilityAtMost(people) + 1e-9);
  }

  @Property
  void aLimitLowersTheMeanByWhatLayAboveIt(
      @ForAll("distributions") AttendanceDistribution distribution,
      @ForAll @DoubleRange(min = 0, max = 1500) double limit) {
    AttendanceDistribution clipped = distribution.clippedAt(limit);

    double above = 0;
    int steps = 20_000;
    for (int i = 0; i < steps; i++) {
      above += Math.max(0, distribution.quantile((i + 0.5) / steps) - limit) / steps;
    }
    assertThat(clipped.mean()).isCloseTo(distribution.mean() - above, within(0.1));
    assertThat(clipped.quantile(1)).isLessThanOrEqualTo(limit);
    assertThat(clipped.probabilityBelow(limit)).isEqualTo(distribution.probabilityBelow(limit));
  }

  @Provide
  Arbitrary<AttendanceDistribution> distributions() {
    return Arbitraries.integers()
        .between(0, 1000)
        .array(int[].class)
        .ofMinSize(2)
        .ofMaxSize(8)
        .map(AttendanceDistributionPropertyTest::even);
  }

  private static AttendanceDistribution even(int[] people) {
    double[] heads = Arrays.stream(people).sorted().asDoubleStream().toArray();
    double[] probabilities =
        DoubleStream.concat(
                IntStream.range(0, heads.length - 1)
                    .mapToDouble(i -> (double) i / (heads.length - 1)),
                DoubleStream.of(1))
            .toArray();
    return AttendanceDistribution.of(probabilities, heads);
  }
}
