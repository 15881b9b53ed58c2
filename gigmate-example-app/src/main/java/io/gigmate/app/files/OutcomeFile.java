package io.gigmate.app.files;

import io.gigmate.scoring.lead.learned.LeadTable;
import io.gigmate.scoring.lead.learned.LeadTableBuilder;
import io.gigmate.scoring.lead.learned.TableOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any table of leads; where outcomes are asked for, a column says what became of each, 1 or 0.
 *
 * @param table its columns without the identifier
 * @param ids of its rows, in order; their numbers from 1 on where the file names none
 */
public record OutcomeFile(LeadTable table, List<String> ids) {
  private static final int LONGEST_ID = 200;

  public OutcomeFile {
    ids = List.copyOf(ids);
  }

  /**
   * Reads the file; what is wrong with it goes to the report, and the result is null then.
   *
   * @param label the column with the outcomes
   * @param id the column with the identifiers, where there is one
   */
  public static @Nullable OutcomeFile read(
      InputFile file, String label, @Nullable String id, InputReport report) throws IOException {
    Rows rows = new Rows(label, id, List.of());
    List<String> required = id == null ? List.of(label) : List.of(id, label);
    return read(file, required, rows, report);
  }

  /**
   * Reads a table whose outcomes nobody knows yet, or that has none.
   *
   * @param id the column with the identifiers, where there is one
   * @param categories columns that are categories although all in them may be numbers
   */
  public static @Nullable OutcomeFile readLeads(
      InputFile file, @Nullable String id, List<String> categories, InputReport report)
      throws IOException {
    Rows rows = new Rows(null, id, categories);
    return read(file, id == null ? List.of() : List.of(id), rows, report);
  }

  private static @Nullable OutcomeFile read(
      InputFile file, List<String> required, Rows rows, InputReport report) throws IOException {
    CsvTable.ofAny(required).read(file, report, rows::add);
    LeadTableBuilder builder = rows.builder;
    if (builder == null) {
      if (report.count() == 0) {
        report.problem(file.name(), 1, InputReport.HEADER, "no rows follow");
      }
      return null;
    }
    return builder
        .build()
        .fold(
            built -> report.count() > 0 ? null : new OutcomeFile(built.table(), rows.ids),
            refused -> {
              for (TableOutcome.Problem problem : refused.problems()) {
                report.problem(
                    file.name(), rows.lines.get(problem.row()), problem.column(), problem.reason());
              }
              return null;
            });
  }

  /** The rows while they are read. */
  private static final class Rows {
    private final @Nullable String label;
    private final @Nullable String id;
    private final List<String> categories;
    private final List<String> ids = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private List<String> columns = List.of();
    private @Nullable LeadTableBuilder builder;

    Rows(@Nullable String label, @Nullable String id, List<String> categories) {
      this.label = label;
      this.id = id;
      this.categories = categories;
    }

    void add(CsvRow row) {
      if (builder == null) {
        columns = row.columns().stream().filter(column -> !column.equals(id)).toList();
        builder =
            label == null ? LeadTable.unlabelled(columns) : LeadTable.labelled(columns, label);
        categories.stream().filter(columns::contains).forEach(builder::category);
      }
      String name =
          id == null
              ? Integer.toString(lines.size() + 1)
              : row.id(id, text -> Fields.text(text, LONGEST_ID));
      List<String> cells = new ArrayList<>(columns.size());
      for (String column : columns) {
        String text = row.text(column);
        cells.add(text == null ? "" : text);
      }
      lines.add(row.line());
      ids.add(name == null ? "" : name);
      builder.add(cells);
    }
  }
}
