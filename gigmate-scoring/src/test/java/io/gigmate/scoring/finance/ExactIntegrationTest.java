package io.gigmate.scoring.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.internal.stats.SplitMix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Integration against ten million draws. Plain draws alone cannot show four digits (their standard
 * error is a few ten-thousandths of the mean), so each is drawn from its own stratum; the plain
 * mean of as many is held against its standard error in the benchmark.
 */
class ExactIntegrationTest {
  private static final int DRAWS = 10_000_000;

  private static final AttendanceDistribution CROWD =
      AttendanceDistribution.of(
          new double[] {0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.93, 1},
          new double[] {80, 150, 190, 260, 340, 450, 580, 600, 600});

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void agreesWithTenMillionDrawsToFourDigits(int kinks) {
    PiecewiseLinear payoff = Deals.withKinks(kinks);
    SplitMix random = new SplitMix(20260301);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += payoff.at(CROWD.quantile((i + random.nextDouble()) / DRAWS));
    }

    double exact = payoff.expectation(CROWD);
    assertThat(payoff.pieces()).isEqualTo(kinks + 1);
    assertThat(sum / DRAWS).isCloseTo(exact, within(exact * 5e-5));
  }

  /** Payouts of deals that bend as often as asked for. */
  private static final class Deals {
    static PiecewiseLinear withKinks(int kinks) {
      PiecewiseLinear versus =
          PiecewiseLinear.proportional(20 * 0.6).max(PiecewiseLinear.constant(3000));
      if (kinks == 1) {
        return versus;
      }
      return versus
          .plus(PiecewiseLinear.above(300, 2))
          .plus(PiecewiseLinear.above(400, 2))
          .plus(PiecewiseLinear.step(500, 500))
          .plus(PiecewiseLinear.step(600, 1500));
    }
  }
}
