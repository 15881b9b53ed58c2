package io.gigmate.scoring.price;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.finance.PiecewiseLinear;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * A push that lifts sales for some days: an advertisement, a mailing, a partner. When it pays
 * depends on demand, because a room that fills by itself cannot be filled further.
 *
 * @param cost what it costs; not negative
 * @param lift by which share it lifts the sales of its days, such as 0.3; above zero
 * @param days how long it works; above zero
 */
public record Promotion(Money cost, double lift, int days) {
  public Promotion {
    if (cost.isNegative() || !(lift > 0 && lift < Double.POSITIVE_INFINITY) || days < 1) {
      throw new IllegalArgumentException(
          "a promotion needs a cost not negative, a lift and days above zero: "
              + cost
              + ", "
              + lift
              + ", "
              + days);
    }
  }

  /**
   * Returns what is gained by starting on a day, cost taken off, exactly for the forecast.
   *
   * @param daysBefore the show that it starts
   * @param demand tickets that will be wanted without it, not bounded by the room
   * @param capacity of the room
   * @param marginPerTicket what each ticket more brings
   * @param curve when the tickets of such a show are sold
   */
  public Money gain(
      int daysBefore,
      AttendanceDistribution demand,
      int capacity,
      Money marginPerTicket,
      SalesCurve curve) {
    double share = curve.soldBy(Math.max(0, daysBefore - days)) - curve.soldBy(daysBefore);
    PiecewiseLinear room = PiecewiseLinear.constant(capacity);
    PiecewiseLinear more =
        PiecewiseLinear.proportional(1 + lift * share)
            .min(room)
            .minus(PiecewiseLinear.proportional(1).min(room));
    return marginPerTicket.multipliedBy(more.expectation(demand), RoundingMode.HALF_UP).minus(cost);
  }

  /**
   * Returns when to start: the day that gains most, the earlier of equal ones, and the last day on
   * which it still pays; or that it does not pay at all.
   *
   * @param today how many days before the show it is
   * @param demand tickets that will be wanted without it, not bounded by the room
   * @param capacity of the room
   * @param marginPerTicket what each ticket more brings
   * @param curve when the tickets of such a show are sold
   */
  public PromotionTiming timing(
      int today,
      AttendanceDistribution demand,
      int capacity,
      Money marginPerTicket,
      SalesCurve curve) {
    if (today < 0 || capacity < 1 || marginPerTicket.isNegative()) {
      throw new IllegalArgumentException(
          "today and a margin must not be negative, a room must hold someone: "
              + today
              + ", "
              + marginPerTicket
              + ", "
              + capacity);
    }
    Money most = gain(today, demand, capacity, marginPerTicket, curve);
    int best = today;
    int last = -1;
    for (int day = today; day >= 0; day--) {
      Money here = gain(day, demand, capacity, marginPerTicket, curve);
      if (here.isGreaterThan(most)) {
        most = here;
        best = day;
      }
      last = here.isPositive() ? day : last;
    }
    double full = demand.probabilityAtLeast(capacity);
    return last >= 0
        ? new PromotionTiming.Start(best, most, last, full)
        : new PromotionTiming.Hold(most.negated(), full);
  }
}
