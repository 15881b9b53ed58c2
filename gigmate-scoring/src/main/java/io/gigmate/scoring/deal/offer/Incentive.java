package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Threshold;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * From how many tickets on a bonus is paid.
 *
 * @param tickets that must be sold
 * @param soldOut whether these are all
 */
record Incentive(double tickets, boolean soldOut) {
  /** Below this probability nobody is moved by a bonus. */
  private static final double RARE = 0.01;

  /** A good night: one in four is as good or better. */
  private static final double GOOD = 0.75;

  /** The bonuses that are tried: for a good night, in steps of 25 tickets, and for a full room. */
  static List<Incentive> of(OfferRequest request) {
    int capacity = request.show().capacity();
    List<Incentive> all = new ArrayList<>();
    double step = capacity >= 200 ? 25 : 5;
    double good = Math.floor(request.attendance().quantile(GOOD) / step) * step;
    if (good > 0 && good < capacity && request.attendance().probabilityAtLeast(good) < 1) {
      all.add(new Incentive(good, false));
    }
    double full = request.attendance().probabilityAtLeast(capacity);
    if (full >= RARE && full < 1) {
      all.add(new Incentive(capacity, true));
    }
    return all;
  }

  Bonus bonus(Money amount) {
    return soldOut
        ? Bonus.forSellOut(new Pay.Amount(amount), Bonus.Mode.CUMULATIVE)
        : Bonus.of(
            Metric.SOLD,
            Threshold.atLeast(Long.toString((long) tickets)),
            new Pay.Amount(amount),
            Bonus.Mode.CUMULATIVE);
  }
}
