package io.gigmate.app.pipeline;

import io.gigmate.core.explain.Factor;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.desk.ScannedArtist;
import io.gigmate.scoring.talent.desk.TalentDesk;
import io.gigmate.scoring.talent.series.MetricKind;
import io.gigmate.scoring.talent.series.MetricReadings;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the kept readings of artists say. Readings are of days, so a window counts the days that it
 * touches. They are of artists only, and so are music; nothing that was made up for a demonstration
 * is among them.
 */
public final class TalentSignals implements ViralSignals {
  /** What is counted of a metric since the start needs a value from before the window. */
  private static final int DAYS_BEFORE = 14;

  private static final int REASONS = 3;

  private final MetricReadings readings;
  private final TalentDesk desk;

  /** Creates the signals of what is kept, read as the desk reads it. */
  public TalentSignals(MetricReadings readings, TalentDesk desk) {
    this.readings = readings;
    this.desk = desk;
  }

  @Override
  public List<Sighting> seen(TenantId tenant, Instant from, Instant until) {
    LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
    LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
    Map<String, Long> views = new TreeMap<>();
    readings.since(
        tenant,
        first.minusDays(DAYS_BEFORE),
        one -> {
          MetricSeries series = one.series();
          if (one.isWhole() && series.metric().unit().equals("views")) {
            long counted = counted(series, first, last);
            if (counted > 0) {
              views.merge(series.artist(), counted, Long::sum);
            }
          }
        });
    return views.entrySet().stream()
        .map(one -> new Sighting(one.getKey(), true, one.getValue()))
        .toList();
  }

  private static long counted(MetricSeries series, LocalDate first, LocalDate last) {
    double sum = 0;
    double before = Double.NaN;
    double latest = Double.NaN;
    for (int i = 0; i < series.size(); i++) {
      LocalDate date = series.date(i);
      if (date.isBefore(first)) {
        before = series.value(i);
      } else if (!date.isAfter(last)) {
        sum += series.value(i);
        latest = series.value(i);
      }
    }
    if (series.metric().kind() == MetricKind.CUMULATIVE) {
      // A total that fell was counted anew; what came in between is not known.
      return Double.isNaN(before) || Double.isNaN(latest)
          ? 0
          : Math.round(Math.max(0, latest - before));
    }
    return Math.round(sum);
  }

  @Override
  public Optional<Reading> read(TenantId tenant, String artist, Instant at) {
    return desk.scan(tenant)
        .find(artist)
        .filter(one -> !one.simulated())
        .flatMap(
            one ->
                one.finding()
                    .agreement()
                    .map(sure -> new Reading(one.probability(), sure.probability(), why(one))));
  }

  private static String why(ScannedArtist one) {
    return one.reasons().stream()
        .limit(REASONS)
        .map(Factor::evidence)
        .collect(Collectors.joining("; "));
  }
}
