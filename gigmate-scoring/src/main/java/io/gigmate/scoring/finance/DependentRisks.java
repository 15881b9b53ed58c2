package io.gigmate.scoring.finance;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.internal.stats.Gaussian;
import io.gigmate.scoring.internal.stats.ShiftedLattice;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.Arrays;

/**
 * A show whose attendance, spend per head and costs are uncertain and move together: a hot night
 * brings fewer people, who drink more. Only here is anything sampled, because the profit is no
 * longer a function of one number; where attendance alone is uncertain, {@link Projection} is
 * exact.
 *
 * <p>The three are joined by a Gaussian copula: each keeps its own law, and the correlations are
 * those of the normal scores behind them. Equal seeds give equal answers.
 *
 * <p>Source: D. X. Li, On default correlation: a copula function approach, Journal of Fixed Income
 * 9 (2000). It has no tail dependence: if disasters come together more than ordinary nights do, it
 * understates them.
 */
public final class DependentRisks {
  private static final int SHIFTS = 8;
  private static final int RISKS = 3;
  private static final double ROUNDING = 1e-12;

  private final PiecewiseLinear rest;
  private final PiecewiseLinear spend;
  private final PiecewiseLinear costs;
  private final AttendanceDistribution tickets;
  private final Outcomes spendFactor;
  private final Outcomes costFactor;
  private final double[][] root;

  private DependentRisks(Builder said) {
    spend = said.budget.spend();
    costs = said.budget.costWithoutArtist();
    rest = said.budget.profit().minus(spend).plus(costs);
    tickets = said.tickets;
    spendFactor = said.spendFactor;
    costFactor = said.costFactor;
    root = said.root();
  }

  /** Starts with a budget and a forecast of its paid tickets. */
  public static Builder of(ShowBudget budget, AttendanceDistribution paidTickets) {
    return new Builder(budget, paidTickets.clippedAt(budget.seats()));
  }

  /** Returns what the risks come to together. */
  public Simulation simulate(long seed) {
    double[] means = new double[SHIFTS];
    double[] profits = new double[SHIFTS * ShiftedLattice.POINTS];
    for (int s = 0; s < SHIFTS; s++) {
      ShiftedLattice points = new ShiftedLattice(RISKS, SplitMix.derive(seed, s));
      double sum = 0;
      for (int i = 0; i < ShiftedLattice.POINTS; i++) {
        double profit = profit(points, i);
        profits[s * ShiftedLattice.POINTS + i] = profit;
        sum += profit;
      }
      means[s] = sum / ShiftedLattice.POINTS;
    }
    return Simulation.of(means, profits);
  }

  /**
   * Returns the expected profit alone, to about a tenth of a per cent and thousands of times
   * quicker than {@link #simulate}: spend and costs each meet the tickets and not each other, so
   * that points in a square do, and what depends on the tickets only is exact.
   */
  public double expectedProfit() {
    return rest.expectation(tickets) + PairedScores.STANDARD.mean(this::spentLessCost);
  }

  private double spentLessCost(double share, double score, double other) {
    double sold = tickets.quantile(share);
    double spent = spendFactor.quantile(Gaussian.below(root[1][0] * score + root[1][1] * other));
    double spread = Math.sqrt(root[2][1] * root[2][1] + root[2][2] * root[2][2]);
    double cost = costFactor.quantile(Gaussian.below(root[2][0] * score + spread * other));
    return spent * spend.at(sold) - cost * costs.at(sold);
  }

  private double profit(ShiftedLattice points, int point) {
    double first = Gaussian.quantile(points.at(point, 0));
    double second = Gaussian.quantile(points.at(point, 1));
    double third = Gaussian.quantile(points.at(point, 2));
    double sold = tickets.quantile(Gaussian.below(first));
    double spent = spendFactor.quantile(Gaussian.below(root[1][0] * first + root[1][1] * second));
    double cost =
        costFactor.quantile(
            Gaussian.below(root[2][0] * first + root[2][1] * second + root[2][2] * third));
    return rest.at(sold) + spent * spend.at(sold) - cost * costs.at(sold);
  }

  /** Collects what is uncertain and how it moves together; what is not said is certain. */
  public static final class Builder {
    private final ShowBudget budget;
    private final AttendanceDistribution tickets;
    private final double[][] correlation = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private Outcomes spendFactor = Outcomes.certain(1);
    private Outcomes costFactor = Outcomes.certain(1);

    private Builder(ShowBudget budget, AttendanceDistribution tickets) {
      this.budget = budget;
      this.tickets = tickets;
    }

    /** Says by which factor the spend per head may differ from the budget's; 1 is as stated. */
    public Builder spendPerHead(Outcomes factor) {
      spendFactor = notNegative(factor);
      return this;
    }

    /** Says by which factor the costs beside the artist may differ from the budget's. */
    public Builder costs(Outcomes factor) {
      costFactor = notNegative(factor);
      return this;
    }

    private static Outcomes notNegative(Outcomes factor) {
      if (factor.quantile(0) < 0) {
        throw new IllegalArgumentException("a factor must not be negative: " + factor);
      }
      return factor;
    }

    /** Says how attendance, spend per head or costs move together, from -1 to 1. */
    public Builder correlation(Lever one, Lever other, double value) {
      if (one == other || !(value >= -1 && value <= 1)) {
        throw new IllegalArgumentException(
            "a correlation of two levers lies in -1..1: " + one + ", " + other + ", " + value);
      }
      correlation[index(one)][index(other)] = value;
      correlation[index(other)][index(one)] = value;
      return this;
    }

    private static int index(Lever lever) {
      return switch (lever) {
        case ATTENDANCE -> 0;
        case SPEND_PER_HEAD -> 1;
        case COSTS -> 2;
        case PRICE, ARTIST_PAYOUT ->
            throw new IllegalArgumentException("this is decided, not uncertain: " + lever);
      };
    }

    /** The lower triangle whose square is the correlations. */
    private double[][] root() {
      double[][] lower = new double[RISKS][RISKS];
      for (int i = 0; i < RISKS; i++) {
        for (int j = 0; j <= i; j++) {
          double left = correlation[i][j];
          for (int k = 0; k < j; k++) {
            left -= lower[i][k] * lower[j][k];
          }
          boolean pivot = i == j;
          boolean free = !pivot && lower[j][j] == 0;
          if ((pivot && left < -ROUNDING) || (free && Math.abs(left) > ROUNDING)) {
            throw new IllegalArgumentException(
                "no three risks have these correlations: " + Arrays.deepToString(correlation));
          }
          lower[i][j] =
              pivot ? (left > ROUNDING ? Math.sqrt(left) : 0) : free ? 0 : left / lower[j][j];
        }
      }
      return lower;
    }

    /** Returns the risks. */
    public DependentRisks build() {
      return new DependentRisks(this);
    }
  }
}
