package io.gigmate.scoring.finance;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.Optional;

/**
 * The profit of a night over the cost of the same night, with its probabilities. A ratio of two
 * piecewise linear amounts is not piecewise linear, but whether it stays below a level is a
 * question to one: the profit less the level times the cost.
 */
public final class ReturnOnCost {
  private static final int HALVINGS = 60;

  private final PiecewiseLinear profit;
  private final PiecewiseLinear cost;
  private final AttendanceDistribution tickets;

  private ReturnOnCost(
      PiecewiseLinear profit, PiecewiseLinear cost, AttendanceDistribution tickets) {
    this.profit = profit;
    this.cost = cost;
    this.tickets = tickets;
  }

  static Optional<ReturnOnCost> of(
      PiecewiseLinear profit, PiecewiseLinear cost, AttendanceDistribution tickets) {
    return cost.outcomes(tickets).quantile(0) > Cents.NOTHING
        ? Optional.of(new ReturnOnCost(profit, cost, tickets))
        : Optional.empty();
  }

  /** Returns the probability of a return below a level, such as 0.2 for twenty per cent. */
  public double probabilityBelow(double level) {
    return profit.minus(cost.times(level)).outcomes(tickets).probabilityBelow(-Cents.NOTHING);
  }

  /** Returns the return that is not exceeded with this probability, to twelve digits or so. */
  public double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability must be 0 to 1: " + probability);
    }
    Outcomes gained = profit.outcomes(tickets);
    double least = cost.outcomes(tickets).quantile(0);
    double low = Math.min(0, gained.quantile(0)) / least;
    double high = Math.max(0, gained.quantile(1)) / least;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (atMost(middle) >= probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double atMost(double level) {
    return profit.minus(cost.times(level)).outcomes(tickets).probabilityAtMost(Cents.NOTHING);
  }

  /** Returns the expected return. */
  public double mean() {
    PiecewiseLinear both = profit.plus(cost);
    double sum = 0;
    for (int knot = 1; knot < tickets.knots(); knot++) {
      double left = tickets.headsAt(knot - 1);
      double right = tickets.headsAt(knot);
      double weight = tickets.probabilityAt(knot) - tickets.probabilityAt(knot - 1);
      sum += weight * (right > left ? between(both, left, right) : both.at(left) / cost.at(left));
    }
    return sum - 1;
  }

  /** The mean of income over cost on a stretch of tickets, all equally likely. */
  private double between(PiecewiseLinear both, double left, double right) {
    double sum = 0;
    double from = left;
    while (from < right) {
      int above = both.pieceAt(from);
      int below = cost.pieceAt(from);
      double to = Math.min(right, Math.min(both.end(above), cost.end(below)));
      sum += (to - from) * ratio(both, above, below, from, to);
      from = to;
    }
    return sum / (right - left);
  }

  private double ratio(PiecewiseLinear both, int above, int below, double from, double to) {
    double top = both.in(above, from);
    double bottom = cost.in(below, from);
    double growth = (cost.in(below, to) - bottom) / bottom;
    double rise = both.in(above, to) - top;
    // The mean of (top + rise t) / (bottom (1 + growth t)) for t evenly in 0..1.
    if (Math.abs(growth) < 1e-3) {
      double g = growth;
      return (top * (1 - g / 2 + g * g / 3 - g * g * g / 4)
              + rise * (0.5 - g / 3 + g * g / 4 - g * g * g / 5))
          / bottom;
    }
    double log = Math.log1p(growth) / growth;
    return (top * log + rise * (1 - log) / growth) / bottom;
  }
}
