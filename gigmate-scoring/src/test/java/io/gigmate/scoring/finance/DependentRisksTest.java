package io.gigmate.scoring.finance;

import static io.gigmate.scoring.finance.ShowBudgetTest.USD;
import static io.gigmate.scoring.finance.ShowBudgetTest.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.internal.stats.Gaussian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependentRisksTest {
  /** A tenth of a per cent, as promised. */
  private static final double PROMISED = 1e-3;

  private static final AttendanceDistribution CROWD =
      AttendanceDistribution.of(
          new double[] {0, 0.1, 0.5, 0.9, 1}, new double[] {60, 150, 300, 430, 500});
  private static final Outcomes SPEND =
      Outcomes.of(new double[] {0, 0.1, 0.5, 0.9, 1}, new double[] {0.4, 0.7, 1, 1.35, 2});
  private static final Outcomes COSTS =
      Outcomes.of(new double[] {0, 0.5, 1}, new double[] {0.8, 1, 1.6});

  private final ShowBudget budget =
      ShowBudget.builder(USD)
          .category("all", usd("20"), 400)
          .incomePerHead("bar", usd("9"))
          .fixedCost("production", usd("1800"))
          .costPerHead("security", usd("2"))
          .artistPayout(
              PayoutBase.GROSS,
              PiecewiseLinear.proportional(0.6).max(PiecewiseLinear.constant(2500)),
              "2,500 against 60 %")
          .build();

  private DependentRisks.Builder risks() {
    return DependentRisks.of(budget, CROWD).spendPerHead(SPEND).costs(COSTS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithTheExactMeanWhereRisksAreIndependent(long seed) {
    AttendanceDistribution sold = CROWD.clippedAt(400);
    double exact =
        budget.profit().expectation(sold)
            + (SPEND.mean() - 1) * budget.spend().expectation(sold)
            - (COSTS.mean() - 1) * budget.costWithoutArtist().expectation(sold);
    Simulation simulation = risks().build().simulate(seed);

    assertThat(simulation.expectedProfit()).isCloseTo(exact, within(exact * PROMISED));
    assertThat(simulation.standardError()).isLessThan(exact * PROMISED);
  }

  @Test
  void agreesWithTheProjectionWhereOnlyAttendanceIsUncertain() {
    Simulation simulation = DependentRisks.of(budget, CROWD).build().simulate(7);
    Projection projection = budget.project(CROWD);

    assertThat(simulation.expectedProfit())
        .isCloseTo(projection.profit().mean(), within(projection.profit().mean() * PROMISED));
    assertThat(simulation.probabilityOfLoss())
        .isCloseTo(projection.probabilityOfLoss(), within(2e-3));
    assertThat(simulation.profit().quantile(0.9))
        .isCloseTo(projection.profit().quantile(0.9), within(10.0));
  }

  /** Against the integral over a fine grid of the two normal scores. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.9, -0.4, 0.4, 0.9})
  void agreesWithTheIntegralWhereAttendanceAndSpendMoveTogether(double rho) {
    int steps = 1500;
    AttendanceDistribution sold = CROWD.clippedAt(400);
    double integral = 0;
    double[] scores = new double[steps];
    for (int i = 0; i < steps; i++) {
      scores[i] = Gaussian.quantile((i + 0.5) / steps);
    }
    for (int i = 0; i < steps; i++) {
      double spend = 0;
      for (double other : scores) {
        double score = rho * scores[i] + Math.sqrt(1 - rho * rho) * other;
        spend += SPEND.quantile(Gaussian.below(score)) / steps;
      }
      double tickets = sold.quantile((i + 0.5) / steps);
      integral += (budget.profit().at(tickets) + (spend - 1) * budget.spend().at(tickets)) / steps;
    }
    Simulation simulation =
        DependentRisks.of(budget, CROWD)
            .spendPerHead(SPEND)
            .correlation(Lever.ATTENDANCE, Lever.SPEND_PER_HEAD, rho)
            .build()
            .simulate(11);

    assertThat(simulation.expectedProfit()).isCloseTo(integral, within(integral * PROMISED));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.9, -0.3, 0, 0.5, 0.95})
  void expectationAloneIsThatOfTheSimulation(double rho) {
    DependentRisks risks =
        risks()
            .correlation(Lever.ATTENDANCE, Lever.SPEND_PER_HEAD, rho)
            .correlation(Lever.ATTENDANCE, Lever.COSTS, 0.3 * rho)
            .correlation(Lever.SPEND_PER_HEAD, Lever.COSTS, 0.3)
            .build();
    double simulated = risks.simulate(9).expectedProfit();

    assertThat(risks.expectedProfit()).isCloseTo(simulated, within(simulated * PROMISED));
  }

  @Test
  void riskGrowsWhenGoodComesWithGood() {
    Simulation against =
        risks().correlation(Lever.ATTENDANCE, Lever.SPEND_PER_HEAD, -1).build().simulate(3);
    Simulation together =
        risks().correlation(Lever.ATTENDANCE, Lever.SPEND_PER_HEAD, 1).build().simulate(3);

    assertThat(together.profit().standardDeviation())
        .isGreaterThan(1.2 * against.profit().standardDeviation());
    assertThat(together.samples()).isEqualTo(131_048);
  }

  @Test
  void equalSeedsGiveEqualAnswers() {
    assertThat(risks().build().simulate(5)).isEqualTo(risks().build().simulate(5));
    assertThat(risks().build().simulate(5)).isNotEqualTo(risks().build().simulate(6));
  }

  @Test
  void namesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> risks().correlation(Lever.PRICE, Lever.COSTS, 0.1))
        .withMessageContaining("PRICE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> risks().correlation(Lever.ATTENDANCE, Lever.COSTS, 1.1))
        .withMessageContaining("1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> risks().costs(Outcomes.certain(-1)))
        .withMessageContaining("-1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                risks()
                    .correlation(Lever.ATTENDANCE, Lever.COSTS, 0.9)
                    .correlation(Lever.ATTENDANCE, Lever.SPEND_PER_HEAD, 0.9)
                    .correlation(Lever.COSTS, Lever.SPEND_PER_HEAD, -0.9)
                    .build())
        .withMessageContaining("-0.9");
  }
}
