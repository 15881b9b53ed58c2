package io.gigmate.scoring.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class LogisticBlockPropertyTest {
  private static final double UNITS = 8 * 0x1.0p-52;

  @Property
  void isThatOfTheExponentialToSomeUnitsInTheLastPlace(
      @ForAll @DoubleRange(min = -690, max = 690) double logOdds) {
    double expected = 1 / (1 + Math.exp(-logOdds));
    assertThat(LogisticBlock.of(logOdds)).isCloseTo(expected, within(UNITS * expected));
  }

  @Property(tries = 50)
  void manyGetToTheBitWhatOneGets(@ForAll int seed) {
    SplitMix dice = new SplitMix(seed);
    double[] logOdds = new double[333];
    Arrays.setAll(logOdds, i -> 200 * (dice.nextDouble() - 0.5));
    double[] chances = logOdds.clone();

    assertThat(new LogisticBlock(512).put(chances, 300)).isTrue();

    for (int i = 0; i < 300; i++) {
      assertThat(chances[i]).isEqualTo(LogisticBlock.of(logOdds[i]));
    }
    assertThat(chances[300]).isEqualTo(logOdds[300]);
  }

  @Example
  void answersWhatIsNotOfOrdinarySizeToo() {
    double[] some = {1, Double.NaN, -705, 1e300, Double.NEGATIVE_INFINITY};
    double[] chances = some.clone();
    assertThat(new LogisticBlock(5).put(chances, 5)).isFalse();
    assertThat(chances).containsExactly(Arrays.stream(some).map(LogisticBlock::of).toArray());
    assertThat(LogisticBlock.of(Double.NaN)).isNaN();
    assertThat(LogisticBlock.of(1e300)).isEqualTo(1);
    assertThat(LogisticBlock.of(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(LogisticBlock.of(0)).isEqualTo(0.5);
  }
}
