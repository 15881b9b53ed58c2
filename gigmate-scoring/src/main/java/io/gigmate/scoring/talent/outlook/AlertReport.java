package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.Medians;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How good alerts were.
 *
 * @param policy by which they were raised
 * @param alerts how many, each artist once in the policy's quiet days
 * @param trueAlerts how many of them came true
 * @param events how often an artist broke out; days within eight weeks of each other are one
 * @param foreseen how many events there was a high enough probability for, 30 to 60 days before; -1
 *     where the question does not look that far
 * @param medianLead days from a true alert to its event, in the middle; NaN where there is none
 */
public record AlertReport(
    AlertPolicy policy, int alerts, int trueAlerts, int events, int foreseen, double medianLead) {
  private static final int SHORTEST_LEAD = 30;
  private static final int LONGEST_LEAD = 60;

  static AlertReport of(
      List<MetricSeries> series,
      BreakoutQuestion question,
      List<BreakoutPrediction> predictions,
      AlertPolicy policy) {
    Map<String, MetricSeries> byArtist = new HashMap<>();
    series.forEach(one -> byArtist.put(one.artist(), one));
    Map<String, TreeSet<Integer>> events = new HashMap<>();
    Map<String, TreeSet<Integer>> foreseen = new HashMap<>();
    for (BreakoutPrediction each : predictions) {
      if (each.cameTrue()) {
        int day = eventDay(byArtist, question, each);
        events.computeIfAbsent(each.artist(), artist -> new TreeSet<>()).add(day);
        long lead = day - each.asOf().toEpochDay();
        if (each.probability() >= policy.threshold()
            && lead >= SHORTEST_LEAD
            && lead <= LONGEST_LEAD) {
          foreseen.computeIfAbsent(each.artist(), artist -> new TreeSet<>()).add(day);
        }
      }
    }
    int count = 0;
    int seen = 0;
    for (Map.Entry<String, TreeSet<Integer>> entry : events.entrySet()) {
      Set<Integer> known = foreseen.getOrDefault(entry.getKey(), new TreeSet<>());
      boolean open = false;
      int last = 0;
      for (int day : entry.getValue()) {
        boolean isNew = !open || day - last > BreakoutQuestion.WINDOW_DAYS;
        count += isNew ? 1 : 0;
        if (isNew) {
          seen += meets(known, day) ? 1 : 0;
          last = day;
        }
        open = true;
      }
    }
    List<BreakoutPrediction> raised = policy.raised(predictions);
    double[] leads =
        raised.stream()
            .filter(BreakoutPrediction::cameTrue)
            .mapToDouble(each -> eventDay(byArtist, question, each) - each.asOf().toEpochDay())
            .toArray();
    return new AlertReport(
        policy,
        raised.size(),
        leads.length,
        count,
        question.withinDays() < LONGEST_LEAD ? -1 : seen,
        leads.length == 0 ? Double.NaN : Medians.of(leads, leads.length));
  }

  /** An event is the days of a burst; one of them foreseen is enough. */
  private static boolean meets(Set<Integer> foreseen, int first) {
    return foreseen.stream()
        .anyMatch(day -> day >= first && day - first <= BreakoutQuestion.WINDOW_DAYS);
  }

  private static int eventDay(
      Map<String, MetricSeries> byArtist, BreakoutQuestion question, BreakoutPrediction each) {
    MetricSeries series = byArtist.get(each.artist());
    int asOf = (int) each.asOf().toEpochDay();
    if (series == null) {
      throw new IllegalArgumentException("an artist without a series: " + each.artist());
    }
    double level = question.level(series, asOf) * BreakoutQuestion.ROUNDING;
    int point = series.known(asOf);
    while (series.value(point) < level) {
      point++;
    }
    return series.day(point);
  }

  /** Returns the share of the alerts that came true; NaN where there is none. */
  public double precision() {
    return alerts == 0 ? Double.NaN : (double) trueAlerts / alerts;
  }

  /** Returns the share of the events that were foreseen 30 to 60 days before; NaN without any. */
  public double recall() {
    return events == 0 || foreseen < 0 ? Double.NaN : (double) foreseen / events;
  }
}
