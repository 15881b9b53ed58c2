package io.gigmate.app.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Reads a table row by row, in the memory of one row.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.of(List.of("genre", "family"), List.of());
 * table.read(file, report, row -> families.put(row.text("genre"), row.text("family")));
 * }</pre>
 *
 * <p>The first row names the columns, in any order and case. What is wrong goes to the report, and
 * the reading goes on as long as rows can be told apart. This class is immutable and thread-safe.
 */
final class CsvTable {
  /** Beyond this a quote was opened and never closed; no field of ours is nearly as long. */
  private static final int LONGEST_FIELD = 1 << 20;

  private static final Pattern STARTING_LINE = Pattern.compile("starting at line (\\d+)");

  private final List<String> required;
  private final Set<String> known;
  private final boolean takesAny;

  private CsvTable(List<String> required, Set<String> known, boolean takesAny) {
    this.required = required;
    this.known = known;
    this.takesAny = takesAny;
  }

  /**
   * Returns a table with columns that must stand in the header, and others that may. Where rows
   * have an identifier, it is in the first column.
   */
  static CsvTable of(List<String> required, List<String> optional) {
    Set<String> known = new HashSet<>(required);
    known.addAll(optional);
    return new CsvTable(List.copyOf(required), known, false);
  }

  /**
   * Returns a table with columns that must stand in the header, as they are written there, and any
   * others. Where rows have an identifier, it is in the first column.
   */
  static CsvTable ofAny(List<String> required) {
    return new CsvTable(List.copyOf(required), Set.of(), true);
  }

  /** Hands every row to the reader, in order. */
  void read(InputFile file, InputReport report, Consumer<CsvRow> reader) throws IOException {
    long line = 1;
    try (CsvReader<CsvRecord> records =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(file.open());
        SeenIds seen = new SeenIds()) {
      Iterator<CsvRecord> rows = records.iterator();
      if (!rows.hasNext()) {
        report.problem(file.name(), 1, InputReport.HEADER, "the file is empty");
        return;
      }
      CsvRecord first = rows.next();
      line = first.getStartingLineNumber();
      Map<String, Integer> columns = columns(file, first, report);
      if (columns.isEmpty()) {
        return;
      }
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        line = row.getStartingLineNumber();
        if (!isBlank(row) && hasAllFields(file, first, row, report)) {
          reader.accept(new CsvRow(file.name(), columns, row, seen, report));
        }
      }
      seen.atEnd(
          (repeated, firstLine) ->
              report.problem(file.name(), repeated, required.get(0), CsvRow.repeated(firstLine)));
    } catch (CsvParseException e) {
      report.problem(
          file.name(),
          lineOf(e, line),
          InputReport.ROW,
          "is not CSV: " + reason(String.valueOf(e.getMessage())));
    } catch (UncheckedIOException | IOException e) {
      // A row handed on may fail as well, in writing: that is not the input's fault.
      if (!isBrokenGzip(e)) {
        throw e;
      }
      report.problem(
          file.name(), line, InputReport.ROW, "the gzip data ends or breaks after this line");
    }
  }

  /** Returns the place of each known column; none where the header cannot be used. */
  private Map<String, Integer> columns(InputFile file, CsvRecord header, InputReport report) {
    long line = header.getStartingLineNumber();
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    long before = report.count();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = name(header.getField(i).strip(), i);
      if (InputFile.isMalformed(name)) {
        report.problem(file.name(), line, InputReport.HEADER, "is not UTF-8 text");
      } else if (!takesAny && !known.contains(name)) {
        unknown.add(name.isEmpty() ? "(without a name)" : name);
      } else if (places.putIfAbsent(name, i) != null) {
        report.problem(file.name(), line, name, "there are two columns of this name");
      }
    }
    for (String name : required) {
      if (!places.containsKey(name)) {
        report.problem(file.name(), line, name, "the column is missing");
      }
    }
    if (report.count() > before) {
      return Map.of();
    }
    if (!unknown.isEmpty()) {
      report.note(file.name(), "unknown columns passed over: " + String.join(", ", unknown));
    }
    return places;
  }

  private String name(String written, int place) {
    if (!takesAny) {
      return written.toLowerCase(Locale.ROOT);
    }
    return written.isEmpty() ? "(column " + (place + 1) + ")" : written;
  }

  private static boolean isBlank(CsvRecord row) {
    return row.getFieldCount() == 1 && row.getField(0).isBlank();
  }

  private static boolean hasAllFields(
      InputFile file, CsvRecord header, CsvRecord row, InputReport report) {
    if (row.getFieldCount() == header.getFieldCount()) {
      return true;
    }
    report.problem(
        file.name(),
        row.getStartingLineNumber(),
        InputReport.ROW,
        "has " + row.getFieldCount() + " fields where the header has " + header.getFieldCount());
    return false;
  }

  private static boolean isBrokenGzip(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof EOFException || cause instanceof ZipException;
  }

  private static long lineOf(CsvParseException e, long otherwise) {
    Matcher matcher = STARTING_LINE.matcher(String.valueOf(e.getMessage()));
    return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
  }

  private static String reason(String message) {
    if (message.startsWith("Unclosed quoted field") || message.contains("maximum buffer size")) {
      return "a quote is opened and not closed, or a field has over " + LONGEST_FIELD + " bytes";
    }
    int detail = message.indexOf(" (record starting");
    String reason = detail < 0 ? message : message.substring(0, detail);
    return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }
}
