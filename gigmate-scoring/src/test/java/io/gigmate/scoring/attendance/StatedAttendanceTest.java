package io.gigmate.scoring.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.StatedAttendance.Quantile;
import io.gigmate.scoring.attendance.StatedAttendance.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedAttendanceTest {
  private static StatedAttendance of(double expected) {
    return new StatedAttendance(
        expected, List.of(new Quantile(0.1, 310), new Quantile(0.5, 525), new Quantile(0.9, 735)));
  }

  @Test
  void theQuantilesAreThoseStatedAndTheMeanIsTheExpected() {
    Reading reading = of(520).within(800);
    AttendanceDistribution made = reading.distribution();
    assertThat(made.quantile(0.1)).isEqualTo(310);
    assertThat(made.quantile(0.5)).isEqualTo(525);
    assertThat(made.quantile(0.9)).isEqualTo(735);
    assertThat(made.mean()).isCloseTo(520, within(1e-9));
    // Extrapolated 256.25 and 787.5; both lower by 34.375 to take 3.4375 off the mean.
    assertThat(made.quantile(0)).isCloseTo(221.875, within(1e-9));
    assertThat(made.quantile(1)).isCloseTo(753.125, within(1e-9));
    assertThat(reading.missing()).isZero();
  }

  @Test
  void oneEndGoesOnWhereTheOtherCannot() {
    AttendanceDistribution made = of(526).within(800).distribution();
    assertThat(made.mean()).isCloseTo(526, within(1e-9));
    assertThat(made.quantile(1)).isEqualTo(800);
    assertThat(made.quantile(0)).isGreaterThan(256.25);
  }

  @Test
  void aMeanThatTheQuantilesForbidIsNamed() {
    Reading reading = of(600).within(800);
    assertThat(reading.distribution().quantile(0)).isEqualTo(310);
    assertThat(reading.distribution().quantile(1)).isEqualTo(800);
    assertThat(reading.missing())
        .isCloseTo(600 - reading.distribution().mean(), within(1e-9))
        .isPositive();
    assertThat(of(400).within(800).missing()).isNegative();
  }

  @Test
  void nobodyIsAboveTheCapacity() {
    AttendanceDistribution made = of(480).within(600).distribution();
    assertThat(made.quantile(1)).isEqualTo(600);
    // From 525 at 0.5 to 735 at 0.9, 600 is reached at 0.5 + 0.4 · 75 / 210.
    assertThat(made.probabilityAtLeast(600)).isCloseTo(0.5 - 0.4 * 75 / 210, within(1e-12));
    assertThat(made.mean()).isCloseTo(480, within(1e-9));
  }

  @Test
  void oneQuantileAndStatedEndsWillDo() {
    Reading single = new StatedAttendance(200, List.of(new Quantile(0.5, 200))).within(500);
    assertThat(single.distribution())
        .isEqualTo(AttendanceDistribution.of(new double[] {0, 0.5, 1}, new double[] {0, 200, 400}));
    Reading ends =
        new StatedAttendance(150, List.of(new Quantile(0, 100), new Quantile(1, 200))).within(500);
    assertThat(ends.distribution().mean()).isEqualTo(150);
    assertThat(ends.missing()).isZero();
  }

  @Test
  void anEndThatGoesAllTheWayStopsAtTheLastQuantile() {
    Reading reading =
        new StatedAttendance(100, List.of(new Quantile(0.4, 10), new Quantile(0.5, 200.4)))
            .within(800);
    assertThat(reading.distribution().quantile(1)).isEqualTo(200.4);
    assertThat(reading.missing()).isNegative();
  }

  @Test
  void whatIsNoForecastIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StatedAttendance(1, List.of(new Quantile(0.5, 9), new Quantile(0.9, 8))))
        .withMessageContaining("must not fall");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatedAttendance(1, List.of()))
        .withMessageContaining("needs a quantile");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Quantile(1.5, 9))
        .withMessageContaining("1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StatedAttendance(1, List.of(new Quantile(0.5, 9), new Quantile(0.5, 10))))
        .withMessageContaining("rise in probability");
    assertThatIllegalArgumentException().isThrownBy(() -> new StatedAttendance(-1, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> of(520).within(0));
  }
}
