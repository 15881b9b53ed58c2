package io.gigmate.app.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.gigmate.adapters.http.table.SafeCell;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, by the names of its columns. A field that cannot be used goes to the report
 * and comes back as null; {@link #isSound()} tells whether any did.
 */
final class CsvRow {
  private final String file;
  private final Map<String, Integer> columns;
  private final CsvRecord fields;
  private final SeenIds seen;
  private final InputReport report;
  private boolean sound = true;

  CsvRow(
      String file,
      Map<String, Integer> columns,
      CsvRecord fields,
      SeenIds seen,
      InputReport report) {
    this.file = file;
    this.columns = columns;
    this.fields = fields;
    this.seen = seen;
    this.report = report;
  }

  /** Returns the line in which the row begins. */
  long line() {
    return fields.getStartingLineNumber();
  }

  /** Returns the names of the columns, in the order of the header. */
  List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /** Answers whether nothing of it was refused so far. */
  boolean isSound() {
    return sound;
  }

  /** Tells the report what is wrong with a column. */
  void refuse(String column, String what) {
    sound = false;
    report.problem(file, line(), column, what);
  }

  /** Returns the text of the column; null where it is blank or the table has no such column. */
  @Nullable String text(String column) {
    Integer place = columns.get(column);
    if (place == null) {
      return null;
    }
    String text = fields.getField(place).strip();
    if (InputFile.isMalformed(text)) {
      refuse(column, "is not UTF-8 text");
      return null;
    }
    return text.isEmpty() ? null : SafeCell.read(text);
  }

  /** Returns the text with the spaces around it, which RFC 4180 counts as part of the field. */
  @Nullable String verbatim(String column) {
    Integer place = columns.get(column);
    return place == null || text(column) == null ? null : SafeCell.read(fields.getField(place));
  }

  /** Returns the text of the column where it is no longer than so many characters. */
  @Nullable String text(String column, int longest) {
    return optional(column, text -> Fields.text(text, longest));
  }

  /** Returns what the column's text means; null where it is blank. */
  <T> @Nullable T optional(String column, Function<String, T> meaning) {
    String text = text(column);
    return text == null ? null : meaning(column, text, meaning);
  }

  /** Returns what the column's text means; a blank one is refused. */
  <T> @Nullable T required(String column, Function<String, T> meaning) {
    boolean before = sound;
    String text = text(column);
    if (text == null) {
      if (before == sound) {
        refuse(column, "must not be blank");
      }
      return null;
    }
    return meaning(column, text, meaning);
  }

  /** Returns the identifier in the column; a blank one is refused, and one that came before. */
  <T> @Nullable T id(String column, Function<String, T> meaning) {
    T id = required(column, meaning);
    if (id == null) {
      return null;
    }
    String text = id.toString();
    long first = seen.firstLine(text, line());
    if (first != line()) {
      refuse(column, repeated(first) + ": " + Fields.quoted(text));
    }
    return id;
  }

  /** Returns what is wrong with an identifier that stood in a line before. */
  static String repeated(long firstLine) {
    return "stands in line " + firstLine + " already";
  }

  /** Returns the coordinates; null where neither is given. */
  @Nullable GeoPoint point() {
    boolean before = sound;
    Double latitude = optional("latitude", text -> Fields.number(text, -90, 90));
    Double longitude = optional("longitude", text -> Fields.number(text, -180, 180));
    if (latitude != null && longitude != null) {
      return GeoPoint.of(latitude, longitude);
    }
    if (before == sound && (latitude != null || longitude != null)) {
      refuse(
          latitude == null ? "latitude" : "longitude",
          "must not be blank where the other coordinate is given");
    }
    return null;
  }

  /** Returns the town that two columns name; null where it is blank, while its state may be. */
  @Nullable City city(String nameColumn) {
    String name = text(nameColumn, 120);
    String state = text("state", 40);
    return name == null ? null : City.of(name, state == null ? "" : state);
  }

  /**
   * Returns what is built from the row's parts; null where they do not go together or one of them
   * was refused before.
   */
  <T> @Nullable T build(Supplier<T> parts) {
    if (!sound) {
      return null;
    }
    try {
      return parts.get();
    } catch (IllegalArgumentException e) {
      refuse(InputReport.ROW, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private <T> @Nullable T meaning(String column, String text, Function<String, T> meaning) {
    try {
      return meaning.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(column, String.valueOf(e.getMessage()));
      return null;
    }
  }
}
