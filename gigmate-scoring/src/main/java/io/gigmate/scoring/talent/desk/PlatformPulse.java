package io.gigmate.scoring.talent.desk;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricKind;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.Platform;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What comes in on a platform, all artists together: so many views a day, so many followers more.
 * Each artist counts with the 28 days before its last reading; one whose last reading is older than
 * that is left out.
 *
 * @param platform where it is counted
 * @param unit what is counted, such as {@code views}
 * @param gained whether it is how much a stock grew, such as followers, and may be negative
 * @param perDay on average of the 28 days
 * @param before the same of the 28 days before; empty where one of the artists was not counted then
 * @param artists how many were counted
 * @param simulated whether they were made up for a demonstration
 */
public record PlatformPulse(
    Platform platform,
    String unit,
    boolean gained,
    double perDay,
    OptionalDouble before,
    int artists,
    boolean simulated) {
  private static final int MONTH = 28;

  /** Returns the pulse of every platform and unit, by platform; of one unit there is one. */
  static List<PlatformPulse> of(
      Iterable<List<MetricSeries>> metrics, LocalDate asOf, boolean simulated) {
    List<PlatformPulse> all = new ArrayList<>();
    Map<String, PlatformPulse> fullest = new TreeMap<>();
    for (List<MetricSeries> one : metrics) {
      pulse(one, asOf, simulated).ifPresent(all::add);
    }
    // The same unit may be counted twice, by day and in total: the one with more artists is shown.
    for (PlatformPulse one : all) {
      fullest.merge(
          one.platform() + " " + one.unit(),
          one,
          (first, second) -> second.artists() > first.artists() ? second : first);
    }
    return fullest.values().stream()
        .sorted(Comparator.comparing(PlatformPulse::platform).thenComparing(PlatformPulse::unit))
        .toList();
  }

  private static Optional<PlatformPulse> pulse(
      List<MetricSeries> series, LocalDate asOf, boolean simulated) {
    double now = 0;
    double before = 0;
    int artists = 0;
    int earlier = 0;
    for (MetricSeries one : series) {
      int last = one.known((int) asOf.toEpochDay()) - 1;
      int first = last < 0 ? -1 : monthBefore(one, last);
      if (first < 0 || one.day(last) <= asOf.toEpochDay() - MONTH) {
        continue;
      }
      now += perDay(one, first, last);
      artists++;
      int begin = monthBefore(one, first);
      if (begin >= 0) {
        before += perDay(one, begin, first);
        earlier++;
      }
    }
    if (artists == 0) {
      return Optional.empty();
    }
    Metric metric = series.get(0).metric();
    return Optional.of(
        new PlatformPulse(
            metric.platform(),
            metric.unit(),
            metric.kind() == MetricKind.STOCK,
            now,
            earlier == artists ? OptionalDouble.of(before) : OptionalDouble.empty(),
            artists,
            simulated));
  }

  /** Returns the last reading that is 28 to 56 days older than another; -1 where there is none. */
  private static int monthBefore(MetricSeries series, int last) {
    int at = series.known(series.day(last) - MONTH) - 1;
    return at >= 0 && series.day(at) > series.day(last) - 2 * MONTH ? at : -1;
  }

  private static double perDay(MetricSeries series, int first, int last) {
    double came = 0;
    if (series.metric().kind() == MetricKind.FLOW) {
      for (int i = first + 1; i <= last; i++) {
        came += series.value(i);
      }
    } else {
      came = series.value(last) - series.value(first);
    }
    // A total that fell was counted anew; what came in between is not known.
    double told = series.metric().kind() == MetricKind.CUMULATIVE ? Math.max(0, came) : came;
    return told / (series.day(last) - series.day(first));
  }
}
