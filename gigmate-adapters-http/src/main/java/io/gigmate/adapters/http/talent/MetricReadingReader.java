package io.gigmate.adapters.http.talent;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.JsonProblems;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads readings of artists: as CSV with the columns artist, date, metric, value and, where it is
 * known, region; or as JSON, an object whose {@code readings} are objects with these keys.
 *
 * <p>Each thing that is wrong is reported with its place; after {@value #MOST_PROBLEMS} nothing
 * more is read.
 */
public final class MetricReadingReader {
  private static final int MOST_PROBLEMS = 100;
  private static final String READINGS = "readings";
  private static final List<String> NEEDED = List.of("artist", "date", "metric", "value");
  private static final String REGION = "region";
  private static final List<String> KNOWN = List.of("artist", "date", "metric", "value", REGION);

  private final JsonProblems problems;
  private final Map<String, Metric> metrics = new HashMap<>();
  private final List<MetricReading> found = new ArrayList<>();

  private MetricReadingReader(JsonProblems problems) {
    this.problems = problems;
  }

  /** Returns the readings of a table; what it returns with problems is not to be used. */
  public static List<MetricReading> csv(String text, JsonProblems problems) {
    MetricReadingReader reader = new MetricReadingReader(problems);
    String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
      for (NamedCsvRecord row : rows) {
        if (!reader.hasColumns(row.getHeader()) || problems.count() >= MOST_PROBLEMS) {
          return List.of();
        }
        reader.row(row);
      }
    } catch (CsvParseException e) {
      problems.problem(1, "", "is no CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return reader.all();
  }

  /** Returns the readings of an object; what it returns with problems is not to be used. */
  public static List<MetricReading> json(String text, JsonProblems problems) {
    MetricReadingReader reader = new MetricReadingReader(problems);
    JsonObject body = JsonObject.read(text, problems);
    if (body == null) {
      return List.of();
    }
    body.allowOnly(List.of(READINGS));
    List<JsonObject> given = body.objects(READINGS);
    for (int i = 0; i < given.size() && problems.count() < MOST_PROBLEMS; i++) {
      JsonObject one = given.get(i);
      one.allowOnly(KNOWN);
      String artist = one.text("artist");
      String date = one.text("date");
      String metric = one.text("metric");
      Double value = one.number("value");
      String region = one.states(REGION) ? one.text(REGION) : "";
      if (artist != null && date != null && metric != null && value != null && region != null) {
        reader.add(i + 1, READINGS + "[" + i + "]", artist, date, metric, value, region);
      }
    }
    return reader.all();
  }

  private boolean hasColumns(List<String> header) {
    for (String column : NEEDED) {
      if (!header.contains(column)) {
        problems.problem(1, "line 1", "must name the columns " + NEEDED + ", lacks " + column);
        return false;
      }
    }
    return true;
  }

  private void row(NamedCsvRecord row) {
    String place = "line " + row.getStartingLineNumber();
    if (row.getFieldCount() != row.getHeader().size()) {
      problems.problem(
          row.getStartingLineNumber(), place, "must have a field for each column of the header");
      return;
    }
    String number = row.getField("value").strip();
    Double value = number(number);
    if (value == null) {
      problems.problem(
          row.getStartingLineNumber(),
          place + ": value",
          "must be a number such as 1250: '" + shown(number) + "'");
      return;
    }
    add(
        row.getStartingLineNumber(),
        place,
        row.getField("artist"),
        row.getField("date").strip(),
        row.getField("metric").strip(),
        value,
        row.findField(REGION).orElse(""));
  }

  private static @Nullable Double number(String text) {
    return text.matches("\\d{1,16}(\\.\\d{1,16})?([eE]\\+?\\d{1,2})?")
        ? (Double) Double.parseDouble(text)
        : null;
  }

  private void add(
      long line,
      String place,
      String artist,
      String date,
      String metric,
      double value,
      String region) {
    LocalDate day;
    try {
      day = LocalDate.parse(date);
    } catch (DateTimeException e) {
      problems.problem(
          line, place + ": date", "must be a day such as 2026-03-02: '" + shown(date) + "'");
      return;
    }
    try {
      Metric named = metrics.computeIfAbsent(metric, Metric::named);
      found.add(MetricReading.of(artist, named, day, value).in(region));
    } catch (IllegalArgumentException e) {
      problems.problem(line, place, String.valueOf(e.getMessage()));
    }
  }

  private List<MetricReading> all() {
    if (found.isEmpty() && problems.count() == 0) {
      problems.problem(1, "", "there are no readings");
    }
    return List.copyOf(found);
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
