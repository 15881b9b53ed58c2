package io.gigmate.scoring.finance;

import static io.gigmate.scoring.finance.ShowBudgetTest.USD;
import static io.gigmate.scoring.finance.ShowBudgetTest.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

class ProjectionPropertyTest {
  @Provide
  Arbitrary<AttendanceDistribution> crowds() {
    return Crowds.distributions();
  }

  /** Two categories, a fee, a tax, comps, a bar, costs of each kind and a deal that bends. */
  @Provide
  Arbitrary<ShowBudget> budgets() {
    Arbitrary<Integer> cents = Arbitraries.integers().between(0, 5000);
    Arbitrary<Integer> costs = Arbitraries.integers().between(0, 400_000);
    return Combinators.combine(
            cents,
            cents,
            costs,
            costs,
            Arbitraries.of(SellingOrder.values()),
            bases(),
            placements())
        .as(ProjectionPropertyTest::budget);
  }

  private static Arbitrary<PayoutBase> bases() {
    return Arbitraries.of(PayoutBase.GROSS, PayoutBase.ADJUSTED_GROSS, PayoutBase.NET_GROSS);
  }

  private static Arbitrary<TicketTax.Placement> placements() {
    return Arbitraries.of(TicketTax.Placement.values());
  }

  private static ShowBudget budget(
      int price,
      int perHead,
      int fixed,
      int guarantee,
      SellingOrder order,
      PayoutBase base,
      TicketTax.Placement tax) {
    return ShowBudget.builder(USD)
        .category("early bird", Money.ofMinor(USD, price), 150)
        .category("regular", Money.ofMinor(USD, price + 700), 500)
        .order(order)
        .fee(
            new TicketFee(
                "facility fee", usd("1.35"), TicketFee.Placement.INSIDE, TicketFee.Keeper.OTHERS))
        .tax(new TicketTax(new BigDecimal("0.0825"), tax))
        .comps(20)
        .noShow(NoShow.CONCERT_BEFORE_2020, NoShow.FREE)
        .fixedCost("production", Money.ofMinor(USD, fixed))
        .costPerHead("security", usd("1.10"))
        .costPerTicket("card fees", usd("0.33"))
        .incomePerHead("bar", Money.ofMinor(USD, perHead))
        .artistPayout(
            base,
            PiecewiseLinear.proportional(0.6)
                .max(PiecewiseLinear.constant(guarantee / 100.0))
                .plus(PiecewiseLinear.step(4000, 250)),
            "a guarantee against 60 %, and 250 from 4,000")
        .build();
  }

  @Property(tries = 300)
  void breakEvenIsTheFirstNumberThatDoesNotLose(@ForAll("budgets") ShowBudget budget) {
    List<Integer> paying =
        IntStream.rangeClosed(0, budget.seats())
            .filter(tickets -> budget.profit().at(tickets) >= -1e-6)
            .boxed()
            .toList();

    budget
        .breakEven()
        .fold(
            at -> {
              assertThat(paying).startsWith(at.tickets());
              boolean all = paying.size() == budget.seats() - at.tickets() + 1;
              assertThat(at.losesAgain()).isEqualTo(!all);
              assertThat(budget.at(at.tickets()).profit().isNegative()).isFalse();
              return at;
            },
            never -> {
              assertThat(paying).isEmpty();
              assertThat(never.loss().isPositive()).isTrue();
              return never;
            });
  }

  /** Beside the program: decimal arithmetic, one ticket at a time. */
  @Property
  void breakEvenIsThatOfDecimalArithmetic(
      @ForAll @IntRange(min = 1, max = 9999) int price,
      @ForAll @IntRange(max = 900_000) int fixed) {
    ShowBudget budget =
        ShowBudget.builder(USD)
            .category("all", Money.ofMinor(USD, price), 1_000_000)
            .fixedCost("fixed", Money.ofMinor(USD, fixed))
            .build();
    int expected =
        BigDecimal.valueOf(fixed)
            .divide(BigDecimal.valueOf(price), 0, RoundingMode.CEILING)
            .intValueExact();

    assertThat(budget.breakEven()).isEqualTo(new BreakEven.At(expected, 0, false));
    assertThat(budget.at(expected).profit())
        .isEqualTo(Money.ofMinor(USD, (long) price * expected - fixed));
  }

  @Property
  void everyNumberOfTicketsAddsUpToTheCent(
      @ForAll("budgets") ShowBudget budget, @ForAll @IntRange(max = 650) int tickets) {
    Statement statement = budget.at(tickets);

    assertThat(statement.profit().getAmount().doubleValue())
        .isCloseTo(budget.profit().at(tickets), within(0.00501));
    for (int i = 0; i < statement.lines().size(); i++) {
      assertThat(statement.lines().get(i).amount().getAmount().doubleValue())
          .isCloseTo(budget.lines().get(i).amount().at(tickets), within(0.01001));
    }
  }

  @Property
  void theProjectionAgreesWithItself(
      @ForAll("budgets") ShowBudget budget, @ForAll("crowds") AttendanceDistribution crowd) {
    Projection projection = budget.project(crowd);
    double expected = projection.expectedProfit().getAmount().doubleValue();

    assertThat(projection.profit().mean()).isCloseTo(expected, within(0.00501));
    assertThat(projection.income().mean() - budget.cost().expectation(projection.tickets()))
        .isCloseTo(expected, within(0.00502));
    assertThat(projection.explanation().scale()).isEqualTo(Scale.MONEY);
    assertThat(projection.explanation().answer())
        .isEqualTo((double) projection.expectedProfit().getAmountMinorLong());
    assertThat(projection.payout().quantile(0)).isNotNegative();
    assertThat(projection.probabilityOfLoss()).isBetween(0.0, 1.0);
    assertThat(projection.cashAtRisk(0.9)).isLessThanOrEqualTo(projection.cashAtRisk(0.95));
    assertThat(projection.meanOfWorst(0.05).getAmount().doubleValue())
        .isLessThanOrEqualTo(projection.profit().quantile(0.05) + 0.01);
    if (projection.cashAtRisk(0.99).isPositive()) {
      assertThat(projection.probabilityOfLoss()).isPositive();
    }
  }

  @Property
  void scenariosAreInOrderAndIntervalsNest(
      @ForAll("budgets") ShowBudget budget, @ForAll("crowds") AttendanceDistribution crowd) {
    Projection projection = budget.project(crowd);
    List<Scenario> scenarios = projection.scenarios();

    assertThat(scenarios).extracting(Scenario::quantile).containsExactly(0.1, 0.5, 0.9);
    assertThat(scenarios)
        .extracting(scenario -> scenario.statement().tickets())
        .isSorted()
        .allSatisfy(tickets -> assertThat(tickets).isBetween(0, budget.seats()));
    Outcomes profit = projection.profit();
    assertThat(profit.quantile(0.05)).isLessThanOrEqualTo(profit.quantile(0.1));
    assertThat(profit.quantile(0.1)).isLessThanOrEqualTo(profit.quantile(0.9));
    assertThat(profit.quantile(0.9)).isLessThanOrEqualTo(profit.quantile(0.95));
  }

  @Property(tries = 200)
  void theReturnIsThatOfTheNights(
      @ForAll("budgets") ShowBudget budget,
      @ForAll("crowds") AttendanceDistribution crowd,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double probability) {
    Projection projection = budget.project(crowd);
    projection
        .returnOnCost()
        .ifPresent(
            gained -> {
              int strata = 4000;
              double sum = 0;
              int below = 0;
              double level = gained.quantile(probability);
              for (int i = 0; i < strata; i++) {
                double tickets = projection.tickets().quantile((i + 0.5) / strata);
                double one = budget.profit().at(tickets) / budget.cost().at(tickets);
                sum += one;
                below += one < level - 1e-6 ? 1 : 0;
              }
              assertThat(gained.mean())
                  .isCloseTo(sum / strata, within(2e-3 * (1 + Math.abs(gained.mean()))));
              assertThat((double) below / strata).isLessThan(probability + 2e-3);
              assertThat(gained.probabilityBelow(level + 1e-5)).isGreaterThan(probability - 2e-3);
            });
  }

  @Property(tries = 200)
  void theTornadoIsSortedAndStartsAtTheExpectation(
      @ForAll("budgets") ShowBudget budget, @ForAll("crowds") AttendanceDistribution crowd) {
    Projection projection = budget.project(crowd);
    List<TornadoBar> bars = projection.tornado(0.1);

    assertThat(bars).hasSize(Lever.values().length);
    for (int i = 1; i < bars.size(); i++) {
      assertThat(bars.get(i).width()).isLessThanOrEqualTo(bars.get(i - 1).width());
    }
    TornadoBar costs = bar(bars, Lever.COSTS);
    assertThat(costs.low().plus(costs.high()).getAmount().doubleValue() / 2)
        .isCloseTo(projection.profit().mean(), within(0.02));
    assertThat(costs.low()).isGreaterThanOrEqualTo(costs.high());
    TornadoBar spend = bar(bars, Lever.SPEND_PER_HEAD);
    assertThat(spend.low()).isLessThanOrEqualTo(spend.high());
  }

  private static TornadoBar bar(List<TornadoBar> bars, Lever lever) {
    return bars.stream().filter(bar -> bar.lever() == lever).findFirst().orElseThrow();
  }

  @Example
  void aFreeNightHasNoReturn() {
    ShowBudget budget = ShowBudget.builder(USD).category("all", usd("10"), 100).build();
    Projection projection = budget.project(AttendanceDistribution.certain(150));

    assertThat(projection.returnOnCost()).isEmpty();
    assertThat(projection.expectedProfit()).isEqualTo(usd("1000.00"));
    assertThat(projection.breakEven()).isEqualTo(new BreakEven.At(0, 0, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> projection.tornado(1.5))
        .withMessageContaining("1.5");
  }

  /** Evenly 0 to 400 tickets at 10 against 2,000: by hand. */
  @Example
  void answersByHand() {
    ShowBudget budget =
        ShowBudget.builder(USD)
            .category("all", usd("10"), 400)
            .artistFee(usd("1500"))
            .fixedCost("rent", usd("500"))
            .build();
    Projection projection =
        budget.project(AttendanceDistribution.of(new double[] {0, 1}, new double[] {0, 400}));

    assertThat(projection.probabilityOfLoss()).isCloseTo(0.5, within(1e-8));
    assertThat(projection.cashAtRisk(0.95)).isEqualTo(usd("1800.00"));
    assertThat(projection.meanOfWorst(0.05)).isEqualTo(usd("-1900.00"));
    ReturnOnCost gained = projection.returnOnCost().orElseThrow();
    assertThat(gained.mean()).isCloseTo(0, within(1e-12));
    assertThat(gained.quantile(0.75)).isCloseTo(0.5, within(1e-6));
    assertThat(gained.probabilityBelow(0.5)).isCloseTo(0.75, within(1e-6));
    assertThat(projection.tornado(0.1).get(0))
        .isEqualTo(new TornadoBar(Lever.PRICE, 0.1, usd("-200.00"), usd("200.00")));
    // At unit elasticity a higher price takes in the same; the room stops what a lower one brings.
    assertThat(bar(projection.tornado(0.1, -1), Lever.PRICE).high()).isEqualTo(usd("0.00"));
    assertThat(bar(projection.tornado(0.1, -1), Lever.PRICE).low().isNegative()).isTrue();
  }
}
