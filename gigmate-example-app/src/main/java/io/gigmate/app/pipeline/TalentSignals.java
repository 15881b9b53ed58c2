package io.gigmate.app.pipeline;

import io.gigmate.core.explain.Confidence;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the kept readings of artists say. Readings are of days: what came between two of them counts
 * for the part of these days that the window has. They are of artists only, and so are music;
 * nothing that was made up for a demonstration is among them. A reading is as of now.
 */
public final class TalentSignals implements ViralSignals {
  /** What came since the reading before needs one from before the window. */
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

  /**
   * A day is told when it is over: where the last has no reading yet, the window ends before it.
   */
  private static long counted(MetricSeries series, LocalDate begin, LocalDate end) {
    boolean total = series.metric().kind() == MetricKind.CUMULATIVE;
    int late = series.date(series.size() - 1).equals(end.minusDays(1)) ? 1 : 0;
    LocalDate first = begin.minusDays(late);
    LocalDate last = end.minusDays(late);
    double sum = 0;
    for (int i = 1; i < series.size(); i++) {
      LocalDate before = series.date(i - 1);
      LocalDate date = series.date(i);
      long days = ChronoUnit.DAYS.between(before, date);
      LocalDate from = before.isAfter(first) ? before : first;
      LocalDate until = date.isBefore(last) ? date : last;
      long inside = ChronoUnit.DAYS.between(from, until);
      if (inside > 0) {
        // A total that fell was counted anew; what came in between is not known.
        double came = total ? Math.max(0, series.value(i) - series.value(i - 1)) : series.value(i);
        sum += came * inside / days;
      }
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
                    .map(
                        sure ->
                            new Reading(
                                one.probability(), upward(one, sure.probability()), why(one))));
  }

  /** How sure it is that the artist rises: agreement is about the direction, whichever it is. */
  private static double upward(ScannedArtist one, double direction) {
    return one.finding().trajectory().growth28().orElse(0) > 0 ? direction : 1 - direction;
  }

  private static String why(ScannedArtist one) {
    List<String> why =
        new ArrayList<>(one.reasons().stream().limit(REASONS).map(Factor::evidence).toList());
    one.finding().agreement().map(Confidence::basis).ifPresent(why::add);
    return String.join("; ", why);
  }
}
