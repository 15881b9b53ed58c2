package io.gigmate.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The two projections of the platform's plan, to the cent. */
class BusinessCaseTest {
  @Test
  void theConservativeProjectionLosesFortyPerCent() {
    BusinessCase plan = plan(300, "0.10");

    assertThat(plan.usersPerMonth()).isEqualByComparingTo("30");
    assertThat(plan.revenuePerMonth()).isEqualTo(Money.parse("USD 1500.00"));
    assertThat(plan.revenuePerYear()).isEqualTo(Money.parse("USD 18000.00"));
    assertThat(plan.revenueOverCost()).isEqualByComparingTo("0.6");
    assertThat(plan.trueReturn()).isEqualByComparingTo("-0.4");
    assertThat(plan.profitPerYear()).isEqualTo(Money.parse("USD -12000.00"));
    assertThat(plan.verdict())
        .isEqualTo(
            "USD 18000.00 of revenue for USD 30000.00 of cost: revenue is 60 % of the cost, the"
                + " return is -40 %");
  }

  @Test
  void theOptimisticProjectionWinsTwoHundredPerCent() {
    BusinessCase plan = plan(1000, "0.15");

    assertThat(plan.usersPerMonth()).isEqualByComparingTo("150");
    assertThat(plan.revenuePerMonth()).isEqualTo(Money.parse("USD 7500.00"));
    assertThat(plan.revenuePerYear()).isEqualTo(Money.parse("USD 90000.00"));
    assertThat(plan.revenueOverCost()).isEqualByComparingTo("3");
    assertThat(plan.trueReturn()).isEqualByComparingTo("2");
    assertThat(plan.verdict())
        .isEqualTo(
            "USD 90000.00 of revenue for USD 30000.00 of cost: revenue is 300 % of the cost, the"
                + " return is +200 %");
  }

  @Test
  void theLowEndsOfBothAreToldAsWell() {
    assertThat(plan(100, "0.05").usersPerMonth()).isEqualByComparingTo("5");
    assertThat(plan(100, "0.05").trueReturn()).isEqualByComparingTo("-0.9");
    assertThat(plan(500, "0.10").usersPerMonth()).isEqualByComparingTo("50");
    assertThat(plan(500, "0.10").trueReturn()).isEqualByComparingTo("0");
    assertThat(plan(100, "0.05").breakEvenUsersPerMonth().orElseThrow()).isEqualByComparingTo("50");
  }

  @Test
  void theServicesCostWhatWasPlanned() {
    RunningCost all = RunningCost.total(RunningCost.planned());
    assertThat(all.low()).isEqualTo(Money.parse("USD 1150"));
    assertThat(all.high()).isEqualTo(Money.parse("USD 4200"));
  }

  @Test
  void aCaseThatCannotBeIsRefused() {
    assertThatThrownBy(() -> plan(-1, "0.1")).hasMessageContaining("-1");
    assertThatThrownBy(() -> plan(1, "1.1")).hasMessageContaining("1.1");
    assertThatThrownBy(
            () ->
                new BusinessCase(
                    1, BigDecimal.ONE, Money.parse("EUR 50"), Money.parse("USD 30000")))
        .hasMessageContaining("EUR");
    assertThat(
            new BusinessCase(1, BigDecimal.ONE, Money.parse("USD 0"), Money.parse("USD 1"))
                .breakEvenUsersPerMonth())
        .isEmpty();
  }

  private static BusinessCase plan(long leads, String conversion) {
    return new BusinessCase(
        leads, new BigDecimal(conversion), Money.parse("USD 50"), Money.parse("USD 30000"));
  }
}
