package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Threshold;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/**
 * From how many tickets on a bonus is paid, or another share.
 *
 * @param tickets that must be sold
 * @param soldOut whether these are all
 */
record Target(double tickets, boolean soldOut) {
  /** Below this probability nobody is moved by it. */
  private static final double RARE = 0.01;

  /** Half of the nights are as good or better; one in four. */
  private static final double[] NIGHTS = {0.5, 0.75};

  /** Those that are tried: for a usual and a good night, in steps of 25, and for a full room. */
  static List<Target> of(OfferRequest request) {
    int capacity = request.show().capacity();
    Set<Target> all = new LinkedHashSet<>();
    double step = capacity >= 200 ? 25 : 5;
    for (double night : NIGHTS) {
      double tickets = Math.floor(request.attendance().quantile(night) / step) * step;
      if (tickets > 0
          && tickets < capacity
          && request.attendance().probabilityAtLeast(tickets) < 1) {
        all.add(new Target(tickets, false));
      }
    }
    double full = request.attendance().probabilityAtLeast(capacity);
    if (full >= RARE && full < 1) {
      all.add(new Target(capacity, true));
    }
    return List.copyOf(all);
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
