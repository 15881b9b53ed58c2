package io.gigmate.scoring.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PiecewiseLinearPropertyTest {
  private static final double ROUNDING = 1e-6;

  @Provide
  Arbitrary<PiecewiseLinear> payoffs() {
    return Crowds.payoffs();
  }

  @Provide
  Arbitrary<AttendanceDistribution> crowds() {
    return Crowds.distributions();
  }

  @Example
  void namesWhatIsNoFunction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PiecewiseLinear.step(-1, 5))
        .withMessageContaining("[0.0, -1.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PiecewiseLinear.constant(Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PiecewiseLinear.constant(1).at(-2))
        .withMessageContaining("-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PiecewiseLinear.constant(1).after(PiecewiseLinear.proportional(-1)))
        .withMessageContaining("must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PiecewiseLinear.step(5, 1)
                    .after(
                        PiecewiseLinear.constant(10)
                            .plus(PiecewiseLinear.proportional(-1))
                            .max(PiecewiseLinear.constant(0))))
        .withMessageContaining("jump at 5.0");
  }

  @Example
  void aJumpHoldsFromItsThreshold() {
    PiecewiseLinear bonus = PiecewiseLinear.step(500, 1000);

    assertThat(bonus.at(499.999)).isZero();
    assertThat(bonus.at(500)).isEqualTo(1000);
    assertThat(bonus.expectation(AttendanceDistribution.certain(500))).isEqualTo(1000);
    assertThat(bonus.firstReaching(1)).hasValue(500);
    assertThat(bonus.firstReaching(1001)).isEmpty();
    assertThat(PiecewiseLinear.step(0, 3)).isEqualTo(PiecewiseLinear.constant(3));
    assertThat(PiecewiseLinear.above(0, 3)).isEqualTo(PiecewiseLinear.proportional(3));
  }

  /** Deals as they are paid: examples 1, 3 and 20 of published settlements. */
  @Example
  void paysWhatDealsPay() {
    PiecewiseLinear gross = PiecewiseLinear.proportional(20);
    PiecewiseLinear versus = gross.times(0.6).max(PiecewiseLinear.constant(5000));
    assertThat(versus.at(500)).isEqualTo(6000);
    assertThat(versus.at(100)).isEqualTo(5000);
    assertThat(versus.pieces()).isEqualTo(2);

    PiecewiseLinear plus =
        PiecewiseLinear.above(10_000, 0.5).after(PiecewiseLinear.proportional(15)).plus(5000);
    assertThat(plus.at(2000)).isCloseTo(15_000, within(1e-9));

    PiecewiseLinear steps = PiecewiseLinear.constant(5000);
    for (int at = 500; at <= 800; at += 100) {
      steps = steps.plus(PiecewiseLinear.step(at, 500));
    }
    assertThat(steps.at(599)).isEqualTo(5500);
    assertThat(steps.at(800)).isEqualTo(7000);
    assertThat(steps.neverFalls()).isTrue();
    assertThat(steps.minus(gross).neverFalls()).isFalse();
    assertThat(steps).hasToString(steps.toString()).hasSameHashCodeAs(steps.plus(0));
  }

  @Property
  void algebraIsThatOfTheAmounts(
      @ForAll("payoffs") PiecewiseLinear one,
      @ForAll("payoffs") PiecewiseLinear other,
      @ForAll @IntRange(max = 1200) int count) {
    double first = one.at(count);
    double second = other.at(count);

    assertThat(one.plus(other).at(count)).isCloseTo(first + second, within(ROUNDING));
    assertThat(one.minus(other).at(count)).isCloseTo(first - second, within(ROUNDING));
    assertThat(one.times(-0.7).at(count)).isCloseTo(-0.7 * first, within(ROUNDING));
    assertThat(one.max(other).at(count)).isCloseTo(Math.max(first, second), within(ROUNDING));
    assertThat(one.min(other).at(count)).isCloseTo(Math.min(first, second), within(ROUNDING));
  }

  @Property
  void oneAfterAnotherIsTheAmountOfTheAmount(
      @ForAll("payoffs") PiecewiseLinear outer,
      @ForAll("payoffs") PiecewiseLinear any,
      @ForAll @DoubleRange(min = 0, max = 1200) double count) {
    PiecewiseLinear positive = any.max(PiecewiseLinear.constant(0));
    PiecewiseLinear rising =
        PiecewiseLinear.above(100, 0.5).plus(PiecewiseLinear.step(600, 30)).plus(7);
    PiecewiseLinear tent =
        PiecewiseLinear.proportional(1)
            .min(PiecewiseLinear.proportional(-1).plus(1000))
            .max(PiecewiseLinear.constant(0));

    assertThat(outer.after(rising).at(count))
        .isCloseTo(outer.at(rising.at(count)), within(ROUNDING));
    PiecewiseLinear straight = PiecewiseLinear.above(300, 2).plus(PiecewiseLinear.above(50, 1));
    assertThat(straight.after(tent).at(count))
        .isCloseTo(straight.at(tent.at(count)), within(ROUNDING));
    assertThat(straight.after(positive.plus(tent)).at(count))
        .isCloseTo(straight.at(positive.plus(tent).at(count)), within(1e-5));
  }

  @Property
  void expectationIsTheMeanOverTheStrata(
      @ForAll("payoffs") PiecewiseLinear payoff, @ForAll("crowds") AttendanceDistribution crowd) {
    // A jump inside a stratum, at most 10,000 high and 4 of them, costs 4 per 10,000 strata.
    assertThat(payoff.expectation(crowd))
        .isCloseTo(Crowds.sampled(payoff, crowd, 10_000), within(5.0 + 30_000 * 1e-3));
    assertThat(payoff.outcomes(crowd).mean())
        .isCloseTo(payoff.expectation(crowd), within(ROUNDING));
  }

  @Property
  void expectationIsLinearAndKeepsOrder(
      @ForAll("payoffs") PiecewiseLinear one,
      @ForAll("payoffs") PiecewiseLinear other,
      @ForAll @DoubleRange(min = -3, max = 3) double factor,
      @ForAll("crowds") AttendanceDistribution crowd) {
    double first = one.expectation(crowd);
    double second = other.expectation(crowd);

    assertThat(one.times(factor).plus(other).expectation(crowd))
        .isCloseTo(factor * first + second, within(ROUNDING));
    assertThat(one.max(other).expectation(crowd))
        .isGreaterThanOrEqualTo(Math.max(first, second) - ROUNDING);
    assertThat(one.max(other).expectation(crowd) + one.min(other).expectation(crowd))
        .isCloseTo(first + second, within(ROUNDING));
  }

  @Property
  void moreCountNeverLowersARisingPayoff(
      @ForAll("crowds") AttendanceDistribution crowd,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @IntRange(min = 1, max = 900) int threshold) {
    PiecewiseLinear rising =
        PiecewiseLinear.above(threshold, 2.5).plus(PiecewiseLinear.step(threshold, 40));
    assertThat(rising.expectation(crowd.times(share)))
        .isLessThanOrEqualTo(rising.expectation(crowd) + ROUNDING);
  }
}
