package io.gigmate.app.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of texts: news, posts, whatever has words; a column may say what each is. */
public final class TextFile {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String TITLE = "title";
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_LABEL = 100;

  private TextFile() {}

  /**
   * A text of the file.
   *
   * @param id names it
   * @param text the title, where there is one, and the text; may be empty
   * @param label what it is, where the file says so
   */
  public record Row(String id, String text, @Nullable String label) {}

  /**
   * Reads the file; what is wrong with it goes to the report.
   *
   * @param label the column that says what each text is, where there is one
   */
  public static List<Row> read(InputFile file, @Nullable String label, InputReport report)
      throws IOException {
    String column = label == null ? null : label.strip().toLowerCase(Locale.ROOT);
    List<String> required = column == null ? List.of(ID, TEXT) : List.of(ID, TEXT, column);
    List<Row> rows = new ArrayList<>();
    CsvTable.of(required, List.of(TITLE))
        .read(
            file,
            report,
            row -> {
              String id = row.id(ID, text -> Fields.text(text, LONGEST_ID));
              String title = row.text(TITLE);
              String text = row.text(TEXT);
              String said = column == null ? null : row.text(column, LONGEST_LABEL);
              if (id != null && row.isSound()) {
                rows.add(new Row(id, joined(title, text), said));
              }
            });
    if (rows.isEmpty() && report.count() == 0) {
      report.problem(file.name(), 1, InputReport.HEADER, "no rows follow");
    }
    return rows;
  }

  private static String joined(@Nullable String title, @Nullable String text) {
    if (title == null) {
      return text == null ? "" : text;
    }
    return text == null || text.startsWith(title) ? title : title + ". " + text;
  }
}
