package io.gigmate.scoring.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Against scipy. */
class DistributionTest {
  private static final Percentage CLOSE = Percentage.withPercentage(1e-9);

  @Test
  void logGammaAgrees() {
    assertThat(LogGamma.of(1)).isCloseTo(0, within(1e-14));
    assertThat(LogGamma.of(0.5)).isCloseTo(0.5723649429247001, CLOSE);
    assertThat(LogGamma.of(10)).isCloseTo(12.801827480081469, CLOSE);
    assertThat(LogGamma.of(1e6)).isCloseTo(12815504.569147611, CLOSE);
  }

  @Test
  void chiSquareAgrees() {
    assertThat(ChiSquare.above(0, 1)).isEqualTo(1);
    assertThat(ChiSquare.above(3.841458820694124, 1)).isCloseTo(0.05, CLOSE);
    assertThat(ChiSquare.above(5.991464547107979, 2)).isCloseTo(0.05, CLOSE);
    assertThat(ChiSquare.above(11.070497693516351, 5)).isCloseTo(0.05, CLOSE);
    assertThat(ChiSquare.above(18.307038053275146, 10)).isCloseTo(0.05, CLOSE);
  }

  @Test
  void betaAndStudentAgree() {
    assertThat(BetaLaw.below(0.3, 2, 5)).isCloseTo(0.579825, CLOSE);
    assertThat(BetaLaw.below(0.7, 5, 2)).isCloseTo(1 - 0.579825, CLOSE);
    assertThat(BetaLaw.below(0, 2, 5)).isZero();
    assertThat(BetaLaw.below(1, 2, 5)).isEqualTo(1);
    assertThat(BetaLaw.studentBeyond(2.2281388519862753, 10)).isCloseTo(0.05, CLOSE);
    assertThat(BetaLaw.studentBeyond(-1.9600430633839347, 30_000)).isCloseTo(0.05, within(1e-6));
    double sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += Math.exp(BetaLaw.logDensity((i + 0.5) / 1000, 3, 4)) / 1000;
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }
}
