package io.gigmate.app.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.Platform;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a platform lets the owner of an account download: a table with a date and a column for each
 * metric, sometimes below lines that are none.
 *
 * <p>Spotify for Artists has {@code date,listeners,streams,followers}; YouTube Studio {@code
 * Date,Views} and what else was chosen; TikTok {@code Date,Video Views,Profile Views,Likes …} and
 * {@code Date,Followers}; Meta's {@code sep=,}, a title, and {@code Date,Primary}, where the title
 * names the metric.
 */
public final class PlatformExportFile {
  private static final int LONGEST = 1 << 24;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern TITLE_LINE = Pattern.compile("(?i)sep=.?");
  private static final String UNNAMED = "primary";
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);

  private final InputFile file;
  private final Platform platform;
  private final InputReport report;
  private final Map<String, List<MetricPoint>> points = new TreeMap<>();
  private List<String> columns = List.of();
  private String title = "";

  private PlatformExportFile(InputFile file, Platform platform, InputReport report) {
    this.file = file;
    this.platform = platform;
    this.report = report;
  }

  /** Returns the series of a download, by the name of their metrics. */
  public static List<MetricSeries> read(
      InputFile file, Platform platform, String artist, InputReport report) throws IOException {
    PlatformExportFile export = new PlatformExportFile(file, platform, report);
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(file.text(LONGEST))) {
      rows.forEach(export::take);
    } catch (CsvParseException e) {
      report.problem(file.name(), 1, InputReport.ROW, "is not CSV: " + e.getMessage());
    }
    if (export.columns.isEmpty() && report.count() == 0) {
      report.problem(file.name(), 1, InputReport.HEADER, "there is no column 'Date'");
    } else if (export.points.isEmpty() && report.count() == 0) {
      report.problem(file.name(), 1, InputReport.HEADER, "the table has no rows");
    }
    List<MetricSeries> series = new ArrayList<>();
    export.points.forEach(
        (name, values) -> series.add(MetricSeries.of(artist, Metric.named(name), values)));
    return series;
  }

  private void take(CsvRecord row) {
    if (columns.isEmpty()) {
      if (row.getField(0).strip().equalsIgnoreCase("date")) {
        columns = row.getFields().stream().map(this::metric).toList();
      } else if (!row.getField(0).isBlank()
          && !TITLE_LINE.matcher(row.getField(0).strip()).matches()) {
        title = words(row.getField(0));
      }
      return;
    }
    String date = row.getField(0).strip();
    if (date.isEmpty() || date.equalsIgnoreCase("total")) {
      return;
    }
    try {
      LocalDate day = date(date);
      for (int i = 1; i < Math.min(columns.size(), row.getFieldCount()); i++) {
        String text = row.getField(i).strip();
        if (!text.isEmpty()) {
          points
              .computeIfAbsent(columns.get(i), first -> new ArrayList<>())
              .add(new MetricPoint(day, Fields.number(text, 0, MetricSeries.LARGEST)));
        }
      }
    } catch (IllegalArgumentException e) {
      report.problem(
          file.name(), row.getStartingLineNumber(), "row", String.valueOf(e.getMessage()));
    }
  }

  private String metric(String column) {
    String name = words(column);
    String told = name.equals(UNNAMED) && !title.isEmpty() ? title : name;
    String prefix = platform.name().toLowerCase(Locale.ROOT);
    return told.startsWith(prefix) ? told : prefix + "_" + told;
  }

  private static String words(String text) {
    return BETWEEN_WORDS
        .matcher(text.strip().toLowerCase(Locale.ROOT))
        .replaceAll("_")
        .replaceAll("^_|_$", "");
  }

  private static LocalDate date(String text) {
    String day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
    try {
      return LocalDate.parse(day, IN_WORDS);
    } catch (DateTimeParseException e) {
      return Fields.date(day);
    }
  }
}
