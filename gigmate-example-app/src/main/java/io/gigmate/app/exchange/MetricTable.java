package io.gigmate.app.exchange;

import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MetricFile;
import io.gigmate.app.files.Placed;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.series.Correction;
import io.gigmate.scoring.talent.series.MetricReading;
import io.gigmate.scoring.talent.series.MetricReadings;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.SeriesCleaning;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was counted of artists; a row is known by its artist, metric, region and day. */
final class MetricTable implements ExchangeTable<MetricReading> {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final int CORRECTIONS_TOLD = 20;

  private final MetricReadings readings;

  MetricTable(MetricReadings readings) {
    this.readings = readings;
  }

  @Override
  public List<Placed<MetricReading>> read(ImportWish wish, InputReport report) throws IOException {
    return Placed.nowhere(MetricFile.readings(wish.file(), report));
  }

  @Override
  public Map<String, MetricReading> kept(TenantId tenant) {
    Map<String, MetricReading> kept = new LinkedHashMap<>();
    all(readings, tenant).forEach(one -> kept.put(id(one), one));
    return kept;
  }

  static List<MetricReading> all(MetricReadings readings, TenantId tenant) {
    List<MetricReading> all = new ArrayList<>();
    readings.since(
        tenant,
        FIRST,
        each ->
            each.series()
                .points()
                .forEach(
                    point ->
                        all.add(
                            new MetricReading(
                                each.series().artist(),
                                each.series().metric(),
                                each.region(),
                                point))));
    return all;
  }

  @Override
  public String id(MetricReading row) {
    return String.join(
        "\n", row.artist(), row.metric().name(), row.region(), row.point().date().toString());
  }

  /** Of a metric that is known, a table says no more than the value. */
  @Override
  public MetricReading settled(MetricReading row, @Nullable MetricReading kept) {
    return kept != null && kept.point().equals(row.point()) ? kept : row;
  }

  /**
   * Says what will be put right in these readings, beside those that are there; none is refused.
   */
  @Override
  public List<Placed<MetricReading>> fitting(
      ImportWish wish,
      List<Placed<MetricReading>> rows,
      Map<String, MetricReading> kept,
      InputReport report) {
    Set<String> named = new TreeSet<>();
    Map<String, MetricReading> all = new LinkedHashMap<>();
    rows.forEach(row -> named.add(row.value().artist()));
    kept.values().stream()
        .filter(one -> named.contains(one.artist()))
        .forEach(one -> all.put(id(one), one));
    rows.forEach(row -> all.put(id(row.value()), row.value()));
    List<String> told = new ArrayList<>();
    for (String artist : named) {
      Map<String, List<MetricReading>> byMetric = new TreeMap<>();
      all.values().stream()
          .filter(one -> one.artist().equals(artist) && one.region().isEmpty())
          .forEach(
              one ->
                  byMetric.computeIfAbsent(one.metric().name(), any -> new ArrayList<>()).add(one));
      List<MetricSeries> series =
          byMetric.values().stream()
              .map(
                  some ->
                      MetricSeries.of(
                          artist,
                          some.get(0).metric(),
                          some.stream().map(MetricReading::point).toList()))
              .toList();
      for (Correction one : SeriesCleaning.of(series).corrections()) {
        told.add(artist + ", " + one.metric() + ": " + one.inWords());
      }
    }
    told.stream()
        .limit(CORRECTIONS_TOLD)
        .forEach(one -> report.note(wish.file().name(), "kept as it is and put right: " + one));
    if (told.size() > CORRECTIONS_TOLD) {
      report.note(
          wish.file().name(), (told.size() - CORRECTIONS_TOLD) + " more are put right as well");
    }
    return rows;
  }

  @Override
  public void save(
      TenantId tenant, List<MetricReading> added, List<MetricReading> changed, String by) {
    readings.saveAll(tenant, Stream.concat(added.stream(), changed.stream()).toList());
  }
}
