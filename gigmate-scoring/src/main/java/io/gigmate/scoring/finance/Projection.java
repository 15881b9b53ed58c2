package io.gigmate.scoring.finance;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What a show will come to, for every number of tickets the forecast allows. All of it is exact for
 * the forecast; the forecast is as good as its model.
 */
public final class Projection {
  /** One night of ten is worse. */
  public static final double CONSERVATIVE = 0.1;

  /** One night of ten is better. */
  public static final double OPTIMISTIC = 0.9;

  private final ShowBudget budget;
  private final AttendanceDistribution tickets;
  private final Outcomes profit;

  Projection(ShowBudget budget, AttendanceDistribution tickets) {
    this.budget = budget;
    this.tickets = tickets.clippedAt(budget.seats());
    profit = budget.profit().outcomes(this.tickets);
  }

  /** Returns the forecast of paid tickets; what lay above the seats lies on them. */
  public AttendanceDistribution tickets() {
    return tickets;
  }

  /** Returns the income of the house with its probabilities, before any cost. */
  public Outcomes income() {
    return budget.income().outcomes(tickets);
  }

  /** Returns the profit with its probabilities. */
  public Outcomes profit() {
    return profit;
  }

  /** Returns what the artist is paid, with its probabilities. */
  public Outcomes payout() {
    return budget.payout().outcomes(tickets);
  }

  /** Returns the expected profit. */
  public Money expectedProfit() {
    return Money.total(budget.currency(), expectedLines());
  }

  /** Returns the probability that the show loses money. */
  public double probabilityOfLoss() {
    return profit.probabilityBelow(-Cents.NOTHING);
  }

  /** Returns the cash that suffices with this probability; zero where there is nothing to lose. */
  public Money cashAtRisk(double probability) {
    return Cents.of(budget.currency(), profit.cashAtRisk(probability), RoundingMode.UP);
  }

  /** Returns the mean profit of the worst nights, which together have this probability. */
  public Money meanOfWorst(double share) {
    return Cents.of(budget.currency(), profit.meanOfWorst(share));
  }

  /** Returns where the show stops to lose; it does not depend on the forecast. */
  public BreakEven breakEven() {
    return budget.breakEven();
  }

  /** Returns the profit over the cost of the same night; empty where a night costs nothing. */
  public Optional<ReturnOnCost> returnOnCost() {
    return ReturnOnCost.of(budget.profit(), budget.cost(), tickets);
  }

  /**
   * Returns three nights to plan for: the tenth, the fiftieth and the ninetieth of a hundred by
   * tickets, rounded to whole ones. The middle one is a typical night; what to expect on average is
   * {@link #expectedProfit}.
   */
  public List<Scenario> scenarios() {
    return List.of(
        scenario("conservative", CONSERVATIVE),
        scenario("expected", 0.5),
        scenario("optimistic", OPTIMISTIC));
  }

  private Scenario scenario(String name, double quantile) {
    int sold = (int) Math.min(budget.seats(), Math.round(tickets.quantile(quantile)));
    return new Scenario(name, quantile, budget.at(sold));
  }

  /** Returns the expected profit line by line, in cents that add up to it. */
  public Explanation explanation() {
    List<Money> amounts = expectedLines();
    List<Factor> factors = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      BudgetLine line = budget.lines().get(i);
      factors.add(
          Factor.of(line.name(), (double) amounts.get(i).getAmountMinorLong(), line.evidence()));
    }
    return Explanation.of(Scale.MONEY, factors);
  }

  private List<Money> expectedLines() {
    return Cents.addingUp(
        budget.currency(),
        budget.lines().stream().mapToDouble(line -> line.amount().expectation(tickets)).toArray());
  }

  /** Returns what moves the expected profit most, first; each lever by the share either way. */
  public List<TornadoBar> tornado(double share) {
    return tornado(share, 0);
  }

  /**
   * Returns what moves the expected profit most, first.
   *
   * @param share how far each lever is moved either way, above 0 and below 1
   * @param priceElasticity by how many per cent the tickets change with one per cent of price, such
   *     as -0.7; 0 says that they stay
   */
  public List<TornadoBar> tornado(double share, double priceElasticity) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a lever must move by above 0 and below 1: " + share);
    }
    return Stream.of(Lever.values())
        .map(
            lever ->
                new TornadoBar(
                    lever,
                    share,
                    moved(lever, 1 - share, priceElasticity),
                    moved(lever, 1 + share, priceElasticity)))
        .sorted(Comparator.comparing(TornadoBar::width).reversed())
        .toList();
  }

  private Money moved(Lever lever, double factor, double priceElasticity) {
    double demand =
        lever == Lever.ATTENDANCE
            ? factor
            : lever == Lever.PRICE ? Math.pow(factor, priceElasticity) : 1;
    AttendanceDistribution sold = tickets.times(demand).clippedAt(budget.seats());
    return Cents.of(budget.currency(), budget.moved(lever, factor).profit().expectation(sold));
  }
}
