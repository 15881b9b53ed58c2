package io.gigmate.scheduling.calendar;

import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;

/**
 * What no calendar for a request can be worth more than, beside the points that shows get for being
 * there. Rooms and acts are taken apart: every room picks the shows that are best for it, and pays
 * each act a price for its day; every act sells the days that bring it the most. Whatever the
 * prices, what all of them gain together is no less than what the best calendar is worth. The
 * prices are raised where rooms want an act that does not sell, and lowered where nobody buys.
 *
 * <p>Forgotten are the hours, and what can only make a calendar worse: acts that come again to a
 * town, and neighbours of the same night. Whatever else can make it better is granted to every
 * show. So this is a bound, and not what can be reached.
 *
 * <p>Source: Lagrangian relaxation with B. T. Polyak's step; M. Held, P. Wolfe, H. P. Crowder,
 * Validation of Subgradient Optimization, Mathematical Programming 6 (1974).
 */
final class ValueBound {
  /** So many prices are looked at in a small budget, at least and at most so often. */
  private static final long WORK = 5_000_000;

  private static final int FEWEST = 3;
  private static final int MOST = 400;
  private static final int PATIENCE = 4;

  /** Over many rounds prices keep their heading in part: else they swing to and fro. */
  private static final double MEMORY = 0.7;

  private static final int MANY = 30;

  private final Market market;
  private final Schedule schedule;

  ValueBound(Market market, Schedule schedule) {
    this.market = market;
    this.schedule = schedule;
  }

  /**
   * Returns the bound in millionths of a point.
   *
   * @param reached what a calendar is known to be worth beside the points for being there
   */
  double of(double reached, Openings openings, ShowPoints points) {
    Prices prices = new Prices(market, schedule);
    RoomChoices rooms = new RoomChoices(market, schedule, openings, points, prices);
    long affordable = (long) (market.request.budget().effort() * WORK / rooms.looks());
    long rounds = rooms.mayBeAskedAgain() ? Math.max(FEWEST, Math.min(MOST, affordable)) : 1;
    double lowest = Double.POSITIVE_INFINITY;
    double theta = 1;
    double memory = rounds < MANY ? 0 : MEMORY;
    int idle = 0;
    for (int round = 0; round < rounds; round++) {
      prices.clear();
      double bound = rooms.pick() + prices.sell();
      if (bound < lowest - 1e-4 * Math.abs(lowest - reached) || round == 0) {
        idle = 0;
      } else if (++idle >= PATIENCE) {
        theta /= 2;
        idle = 0;
      }
      lowest = Math.min(lowest, bound);
      prices.move(theta * Math.max(0, bound - reached), memory);
    }
    return lowest + ofWhatStands();
  }

  /** Returns a bound that costs nothing: so many shows that all have everything. */
  double atOnce(int shows) {
    double most =
        market.millionths(ValueTerm.EXPECTED_VALUE)
            + market.millionths(ValueTerm.GENRE_FIT)
            + market.millionths(ValueTerm.NEARNESS)
            + market.millionths(ValueTerm.CROSS_PROMOTION)
            + market.millionths(ValueTerm.TOURS);
    double links = 2.0 * market.millionths(ValueTerm.TOURS) * schedule.standing().size();
    return most * shows + links + ofWhatStands();
  }

  /** What new shows may do for shows that stand. */
  private double ofWhatStands() {
    return (double) market.millionths(ValueTerm.CROSS_PROMOTION) * schedule.standing().size()
        + targetsMet();
  }

  private double targetsMet() {
    Objective objective = market.request.objective();
    long sum = 0;
    for (int target : objective.templateTargets().values()) {
      sum += (long) target * market.request.weeks();
    }
    return ShowPoints.MILLIONTHS * objective.weight(ValueTerm.TEMPLATE_TARGETS) * sum;
  }
}
