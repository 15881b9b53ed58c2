package io.gigmate.app.demo;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.desk.Discovery;
import io.gigmate.scoring.talent.desk.TalentWatch;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Who was told of in a past that never was: alerts of the acts, and of two years of others who
 * broke out or did not, most of whom somebody was told of before.
 */
final class DemoAlerts {
  private static final Metric STREAMS = Metric.named("weekly_streams");
  private static final String BY = "simulated";
  private static final BreakoutQuestion QUESTION = TalentWatch.usual().question();
  private static final int OTHERS = 40;
  private static final int WEEKS = 104;

  /** Of the others so many break out, and of as many of them somebody is told before. */
  private static final double BREAKS_OUT = 0.7;

  private static final double IS_TOLD = 0.8;

  /** Before the first of them nothing is known for as long as a question looks back. */
  private static final int FIRST_BREAK = 20;

  private static final int WEEKS_OF_RISE = 6;
  private static final double RISE = 0.22;

  private final LocalDate today;
  private final SplittableRandom dice;

  DemoAlerts(LocalDate today, long seed) {
    this.today = today;
    this.dice = new SplittableRandom(seed);
  }

  /** Returns the alerts of the acts: one that nobody has looked at, and what became of others. */
  List<BreakoutAlert> of(List<DemoAct> acts) {
    return List.of(
        alert(acts.get(0).name(), 3, AlertState.RAISED, ""),
        alert(acts.get(2).name(), 19, AlertState.SEEN, ""),
        alert(acts.get(5).name(), 47, AlertState.BOOKED, "two nights before the price moves"),
        alert(acts.get(9).name(), 130, AlertState.DISMISSED, "asks for more than the room holds"));
  }

  /** Returns who broke out in two years, and who of them was told of before. */
  Discovery past() {
    List<MetricSeries> series = new ArrayList<>();
    List<BreakoutAlert> alerts = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      String name = MadeUp.name("act " + (i + 1) + " of the past");
      boolean breaksOut = dice.nextDouble() < BREAKS_OUT;
      boolean isTold = dice.nextDouble() < IS_TOLD;
      int week = FIRST_BREAK + dice.nextInt(WEEKS - FIRST_BREAK - WEEKS_OF_RISE);
      series.add(series(name, breaksOut ? week : WEEKS));
      if (isTold || i == 0) {
        int told = i == 0 ? FIRST_BREAK - WEEKS_OF_RISE : week;
        alerts.add(alert(name, 7 * (WEEKS - told), AlertState.SEEN, ""));
      }
    }
    return Discovery.of(series, alerts, QUESTION, today);
  }

  /** Goes along, and from that week on rises for some weeks. */
  private MetricSeries series(String name, int rises) {
    List<MetricPoint> points = new ArrayList<>();
    double log = Math.log(200 + 3000 * dice.nextDouble());
    for (int week = 0; week < WEEKS; week++) {
      log += week >= rises && week < rises + WEEKS_OF_RISE ? RISE : 0;
      double wave = 0.12 * (dice.nextDouble() + dice.nextDouble() - 1);
      points.add(
          new MetricPoint(today.minusWeeks((long) WEEKS - week), Math.rint(Math.exp(log + wave))));
    }
    return MetricSeries.of(name, STREAMS, points);
  }

  private BreakoutAlert alert(String name, int daysAgo, AlertState state, String reason) {
    Explanation why =
        Explanation.of(
            Scale.LOG_ODDS,
            List.of(
                Factor.of("who grows so", -1.9, "simulated: few do within sixty days"),
                Factor.of(
                    "recent weeks", 0.6 + dice.nextDouble(), "simulated: faster than before")));
    LocalDate asOf = today.minusDays(daysAgo);
    return new BreakoutAlert(
        BreakoutAlertId.of(MadeUp.id(String.format(Locale.ROOT, "alert %s %s", name, asOf))),
        name,
        STREAMS.name(),
        QUESTION.words(),
        asOf,
        asOf.plusDays(QUESTION.withinDays()),
        1 / (1 + Math.exp(-why.answer())),
        why,
        state,
        BY,
        asOf.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        reason);
  }
}
