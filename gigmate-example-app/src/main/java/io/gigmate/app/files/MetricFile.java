package io.gigmate.app.files;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricReading;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table of metrics: what was counted of an artist on a date, in any order of rows. */
public final class MetricFile {
  private static final CsvTable TABLE =
      CsvTable.of(List.of("artist", "date", "value"), List.of("metric", "region"));
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_METRIC = 120;
  private static final String UNNAMED = "value";

  private final String name;
  private final Map<String, List<MetricSeries>> byMetric;

  private MetricFile(String name, Map<String, List<MetricSeries>> byMetric) {
    this.name = name;
    this.byMetric = byMetric;
  }

  /** Reads a table; one without a row is refused. */
  public static MetricFile read(InputFile file, InputReport report) throws IOException {
    Map<String, Map<String, List<MetricPoint>>> points = new TreeMap<>();
    long[] regional = {0};
    TABLE.read(
        file,
        report,
        row -> {
          Given given = Given.of(row);
          if (given != null && given.region() == null) {
            given.addTo(points);
          } else if (given != null) {
            regional[0]++;
          }
        });
    Map<String, List<MetricSeries>> byMetric = new LinkedHashMap<>();
    long repeated = 0;
    for (Map.Entry<String, Map<String, List<MetricPoint>>> entry : points.entrySet()) {
      Metric metric = Metric.named(entry.getKey());
      List<MetricSeries> series = new ArrayList<>();
      for (Map.Entry<String, List<MetricPoint>> artist : entry.getValue().entrySet()) {
        MetricSeries one = MetricSeries.of(artist.getKey(), metric, artist.getValue());
        repeated += artist.getValue().size() - one.size();
        series.add(one);
      }
      byMetric.put(entry.getKey(), series);
    }
    if (byMetric.isEmpty() && report.count() == 0) {
      report.problem(file.name(), 1, InputReport.HEADER, "the table has no rows");
    }
    if (regional[0] > 0) {
      report.note(file.name(), regional[0] + " rows of regions are left out");
    }
    if (repeated > 0) {
      report.note(
          file.name(),
          repeated + " rows repeat an artist, metric and date; the largest value of a day counts");
    }
    return new MetricFile(file.name(), byMetric);
  }

  /**
   * Returns every row as a reading, of everywhere or of the region that it names; a table without a
   * row is refused.
   */
  public static List<MetricReading> readings(InputFile file, InputReport report)
      throws IOException {
    Map<String, Metric> metrics = new HashMap<>();
    List<MetricReading> readings = new ArrayList<>();
    TABLE.read(
        file,
        report,
        row -> {
          Given given = Given.of(row);
          MetricReading reading = given == null ? null : row.build(() -> given.reading(metrics));
          if (reading != null) {
            readings.add(reading);
          }
        });
    if (readings.isEmpty() && report.count() == 0) {
      report.problem(file.name(), 1, InputReport.HEADER, "the table has no rows");
    }
    return readings;
  }

  /** Writes the readings, in their order; the stream stays open. */
  public static void write(OutputStream stream, List<MetricReading> readings) throws IOException {
    TableWriter csv = new TableWriter(stream);
    csv.row("artist", "date", "metric", "value", "region");
    for (MetricReading reading : readings) {
      csv.row(
          reading.artist(),
          reading.point().date().toString(),
          reading.metric().name(),
          Fields.plain(reading.point().value()),
          reading.region());
    }
    csv.end();
  }

  /** A row. */
  private record Given(String artist, String metric, MetricPoint point, @Nullable String region) {
    static @Nullable Given of(CsvRow row) {
      String artist = row.required("artist", text -> Fields.text(text, LONGEST_NAME));
      LocalDate date = row.required("date", Fields::day);
      Double value = row.required("value", text -> Fields.number(text, 0, MetricSeries.LARGEST));
      String metric = row.text("metric", LONGEST_METRIC);
      String region = row.text("region", MetricReading.LONGEST_REGION);
      if (artist == null || date == null || value == null || !row.isSound()) {
        return null;
      }
      String written = row.verbatim("artist");
      return new Given(
          written == null ? artist : written,
          metric == null ? UNNAMED : metric,
          new MetricPoint(date, value),
          region);
    }

    void addTo(Map<String, Map<String, List<MetricPoint>>> points) {
      points
          .computeIfAbsent(metric, first -> new TreeMap<>())
          .computeIfAbsent(artist, first -> new ArrayList<>())
          .add(point);
    }

    MetricReading reading(Map<String, Metric> metrics) {
      return new MetricReading(
          artist,
          metrics.computeIfAbsent(metric, Metric::named),
          region == null ? "" : region,
          point);
    }
  }

  /** Returns the series by metric, both in the order of their names. */
  public Map<String, List<MetricSeries>> byMetric() {
    return byMetric;
  }

  /** Returns the last date of any series; none where the table was refused. */
  public Optional<LocalDate> lastDate() {
    return byMetric.values().stream()
        .flatMap(List::stream)
        .map(one -> one.date(one.size() - 1))
        .max(LocalDate::compareTo);
  }

  /**
   * Returns the series of one metric, by artist; where it cannot be told which, that is a problem.
   *
   * @param wanted its name, or null where the table should have one only
   */
  public List<MetricSeries> only(@Nullable String wanted, InputReport report) {
    if (wanted == null && byMetric.size() > 1) {
      report.problem(
          name, 1, "metric", "there are several, of which --metric names one: " + names());
      return List.of();
    }
    if (wanted != null && !byMetric.containsKey(wanted) && !byMetric.isEmpty()) {
      report.problem(
          name, 1, "metric", Fields.quoted(wanted) + " is not in the table, which has: " + names());
      return List.of();
    }
    return byMetric.isEmpty()
        ? List.of()
        : byMetric.getOrDefault(
            wanted == null ? byMetric.keySet().iterator().next() : wanted, List.of());
  }

  private String names() {
    return String.join(", ", byMetric.keySet());
  }
}
