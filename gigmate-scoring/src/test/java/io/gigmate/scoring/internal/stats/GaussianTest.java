package io.gigmate.scoring.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussianTest {
  @Test
  void agreesWithTables() {
    assertThat(Gaussian.below(0)).isCloseTo(0.5, within(1e-15));
    assertThat(Gaussian.below(1.959963984540054)).isCloseTo(0.975, within(1e-14));
    assertThat(Gaussian.below(-3)).isCloseTo(1.3498980316300946e-3, within(1e-16));
    assertThat(Gaussian.below(-10)).isCloseTo(7.61985302416e-24, within(1e-28));
    assertThat(Gaussian.below(-40)).isZero();
    assertThat(Gaussian.density(0)).isCloseTo(0.3989422804014327, within(1e-15));
    assertThat(Gaussian.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(Gaussian.quantile(1e-9)).isCloseTo(-5.997807015007686, within(1e-9));
  }

  @Test
  void quantilesInvert() {
    for (double p = 1e-6; p < 1; p += 0.00137) {
      assertThat(Gaussian.below(Gaussian.quantile(p))).isCloseTo(p, within(1e-13));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gaussian.quantile(1))
        .withMessageContaining("1.0");
  }

  @Test
  void lambertInvertsItsDefinition() {
    for (double y = -30; y <= 800; y += 0.37) {
      double w = LambertW.ofExp(y);
      assertThat(w + Math.log(w)).isCloseTo(y, within(1e-12 * Math.max(1, Math.abs(y))));
    }
    assertThat(LambertW.ofExp(1)).isCloseTo(1, within(1e-15));
    assertThat(LambertW.ofExp(-800)).isZero();
  }
}
