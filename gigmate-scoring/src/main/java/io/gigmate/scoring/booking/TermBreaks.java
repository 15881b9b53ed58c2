package io.gigmate.scoring.booking;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.offer.BreakPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Where terms cease to do, beside what the search for offers says. */
final class TermBreaks {
  private static final int HALVINGS = 30;

  private final OurLimits limits;
  private final NightMoney money;

  private TermBreaks(OurLimits limits, NightMoney money) {
    this.limits = limits;
    this.money = money;
  }

  static List<BreakPoint> of(OurLimits limits, Appraisal night) {
    TermBreaks terms = new TermBreaks(limits, night.money());
    List<BreakPoint> points = new ArrayList<>();
    night.money().breakEven().ifPresent(tickets -> points.add(terms.pays(tickets)));
    if (night.choice().terms() != null) {
      terms.leastPart().ifPresent(part -> points.add(fewer(part)));
    }
    points.addAll(night.offers().whatWouldChangeIt());
    return points;
  }

  private BreakPoint pays(int tickets) {
    return new BreakPoint(
        "break_even_tickets",
        tickets,
        "on these terms the night pays from "
            + tickets
            + " tickets on; "
            + Math.round(money.attendance().mean())
            + " are expected");
  }

  private static BreakPoint fewer(double part) {
    return new BreakPoint(
        "part_of_forecast",
        part,
        String.format(
            Locale.ROOT,
            "with fewer than %.0f %% of the people forecast these terms no longer do",
            100 * part));
  }

  /** The smallest part of the people forecast with which the terms do; empty if there is none. */
  private OptionalDouble leastPart() {
    double fails = 0;
    double does = 1;
    if (does(fails) || !does(does)) {
      return OptionalDouble.empty();
    }
    for (int step = 0; step < HALVINGS; step++) {
      double middle = fails + (does - fails) / 2;
      if (does(middle)) {
        does = middle;
      } else {
        fails = middle;
      }
    }
    return OptionalDouble.of(does);
  }

  private boolean does(double part) {
    AttendanceDistribution fewer = money.attendance().times(part);
    return limits.objection(NightMoney.of(money.economics(), fewer, money.deal())).isEmpty();
  }
}
