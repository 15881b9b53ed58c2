package io.gigmate.scoring.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class OutcomesPropertyTest {
  private static final int STRATA = 20_000;

  @Provide
  Arbitrary<PiecewiseLinear> payoffs() {
    return Crowds.payoffs();
  }

  @Provide
  Arbitrary<AttendanceDistribution> crowds() {
    return Crowds.distributions();
  }

  @Example
  void answersByHand() {
    // Evenly 0 to 400 tickets at 10 each, 1000 more from 200 on: 0..2000, then 3000..5000.
    PiecewiseLinear payoff =
        PiecewiseLinear.proportional(10).plus(PiecewiseLinear.step(200, 1000)).plus(-1500);
    Outcomes outcomes =
        payoff.outcomes(AttendanceDistribution.of(new double[] {0, 1}, new double[] {0, 400}));

    assertThat(outcomes)
        .isEqualTo(
            Outcomes.of(new double[] {0, 0.5, 0.5, 1}, new double[] {-1500, 500, 1500, 3500}));
    assertThat(outcomes.mean()).isEqualTo(1000);
    assertThat(outcomes.quantile(0.5)).isEqualTo(500);
    assertThat(outcomes.probabilityBelow(0)).isEqualTo(0.375);
    assertThat(outcomes.probabilityAtMost(1000)).isEqualTo(0.5);
    assertThat(outcomes.meanOfWorst(0.25)).isEqualTo(-1000);
    assertThat(outcomes.meanOfWorst(0)).isEqualTo(-1500);
    assertThat(outcomes.meanOfWorst(1)).isEqualTo(outcomes.mean());
    assertThat(outcomes.cashAtRisk(0.95)).isCloseTo(1300, within(1e-9));
    assertThat(outcomes.cashAtRisk(0.5)).isZero();
    // Two even stretches of 2000, their middles 1500 from the mean.
    assertThat(outcomes.variance()).isCloseTo(1500 * 1500 + 2000 * 2000 / 12.0, within(1e-6));
    assertThat(outcomes).hasToString(outcomes.toString()).hasSameHashCodeAs(outcomes);
  }

  @Example
  void namesWhatAreNoOutcomes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outcomes.of(new double[] {0, 0.5}, new double[] {1, 2}))
        .withMessageContaining("[0.0, 0.5]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outcomes.of(new double[] {0, 1}, new double[] {3, 2}))
        .withMessageContaining("[3.0, 2.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outcomes.of(new double[] {0}, new double[] {3}))
        .withMessageContaining("1 probabilities");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outcomes.certain(3).quantile(1.5))
        .withMessageContaining("1.5");
  }

  /** The whole law against sorted strata, payoffs that fall and jump included. */
  @Property
  void theLawIsThatOfTheStrata(
      @ForAll("payoffs") PiecewiseLinear payoff,
      @ForAll("crowds") AttendanceDistribution crowd,
      @ForAll @DoubleRange(min = -40_000, max = 40_000) double amount) {
    double[] sampled = new double[STRATA];
    Arrays.setAll(sampled, i -> payoff.at(crowd.quantile((i + 0.5) / STRATA)));
    Outcomes outcomes = payoff.outcomes(crowd);

    double below = Arrays.stream(sampled).filter(x -> x < amount - 1e-7).count();
    double upTo = Arrays.stream(sampled).filter(x -> x <= amount + 1e-7).count();
    assertThat(outcomes.probabilityBelow(amount)).isGreaterThan(below / STRATA - 1e-3);
    assertThat(outcomes.probabilityAtMost(amount)).isLessThan(upTo / STRATA + 1e-3);

    double mean = Arrays.stream(sampled).average().orElseThrow();
    double variance =
        Arrays.stream(sampled).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(payoff.variance(crowd)).isCloseTo(variance, within(1 + variance * 0.01 + 3e5));
    Arrays.sort(sampled);
    double worst = Arrays.stream(sampled, 0, STRATA / 20).average().orElseThrow();
    assertThat(outcomes.meanOfWorst(0.05)).isCloseTo(worst, within(60.0));
  }

  @Property
  void quantilesRiseAndInvert(
      @ForAll("payoffs") PiecewiseLinear payoff,
      @ForAll("crowds") AttendanceDistribution crowd,
      @ForAll @DoubleRange(min = 0, max = 1) double lower,
      @ForAll @DoubleRange(min = 0, max = 1) double upper) {
    Outcomes outcomes = payoff.outcomes(crowd);
    double low = outcomes.quantile(Math.min(lower, upper));
    double high = outcomes.quantile(Math.max(lower, upper));

    assertThat(low).isLessThanOrEqualTo(high);
    assertThat(outcomes.probabilityBelow(low)).isLessThanOrEqualTo(Math.min(lower, upper) + 1e-9);
    assertThat(outcomes.probabilityAtMost(low))
        .isGreaterThanOrEqualTo(Math.min(lower, upper) - 1e-9);
    assertThat(outcomes.meanOfWorst(Math.max(lower, upper))).isLessThanOrEqualTo(high + 1e-6);
  }
}
