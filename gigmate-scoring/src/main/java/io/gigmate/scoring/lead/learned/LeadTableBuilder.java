package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.lead.learned.TableOutcome.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link LeadTable} from text, row by row. A column is of numbers where everything in it
 * that is not blank is one; NaN and infinities are refused, as no average survives them.
 *
 * <p>A builder is not thread-safe.
 */
public final class LeadTableBuilder {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /** A spreadsheet writes 1.0 where a cell of the column was blank once. */
  private static final Pattern OUTCOME = Pattern.compile("[01](\\.0*)?");

  private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?(nan|inf|infinity)");

  private final List<TextColumn> columns = new ArrayList<>();
  private final @Nullable String label;
  private final Set<String> categories = new HashSet<>();
  private int rows;

  LeadTableBuilder(List<String> names, @Nullable String label) {
    names.forEach(name -> columns.add(new TextColumn(name)));
    this.label = label;
  }

  /** Takes a column as categories although all of it may be numbers, such as postal codes. */
  public LeadTableBuilder category(String column) {
    if (columns.stream().noneMatch(c -> c.name.equals(column))) {
      throw new IllegalArgumentException("there is no column '" + column + "'");
    }
    categories.add(column);
    return this;
  }

  /** Adds a row: a cell for each column, in their order; a blank one is missing. */
  public LeadTableBuilder add(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row has " + columns.size() + " cells, not " + cells.size());
    }
    for (int i = 0; i < cells.size(); i++) {
      columns.get(i).add(rows, cells.get(i).strip());
    }
    rows++;
    return this;
  }

  /** Returns the table, or what is wrong with it. */
  public TableOutcome build() {
    List<Problem> problems = new ArrayList<>();
    List<LeadColumn> built = new ArrayList<>();
    int @Nullable [] outcomes = null;
    for (TextColumn column : columns) {
      if (column.name.equals(label)) {
        outcomes = column.outcomes(rows, problems);
      } else if (!categories.contains(column.name) && column.isNumber()) {
        built.add(LeadColumn.ofNumbers(column.name, column.numbers(rows, problems)));
      } else {
        built.add(
            LeadColumn.ofLevels(column.name, Arrays.copyOf(column.codes, rows), column.texts));
      }
    }
    return problems.isEmpty()
        ? new TableOutcome.Built(new LeadTable(built, label == null ? "" : label, outcomes, rows))
        : new TableOutcome.Refused(problems);
  }

  /** A column while it is read: each distinct text once. */
  private static final class TextColumn {
    private final String name;
    private final Map<String, Integer> codeOf = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] codes = new int[64];

    TextColumn(String name) {
      this.name = name;
    }

    void add(int row, String text) {
      if (row == codes.length) {
        codes = Arrays.copyOf(codes, 2 * row);
      }
      if (text.isEmpty()) {
        codes[row] = LeadColumn.BLANK;
        return;
      }
      Integer code = codeOf.putIfAbsent(text, texts.size());
      if (code == null) {
        code = texts.size();
        texts.add(text);
      }
      codes[row] = code;
    }

    boolean isNumber() {
      return !texts.isEmpty()
          && texts.stream().allMatch(text -> NUMBER.matcher(text).matches() || isNotFinite(text));
    }

    private static boolean isNotFinite(String text) {
      return NOT_FINITE.matcher(text).matches();
    }

    double[] numbers(int rows, List<Problem> problems) {
      double[] meaning = new double[texts.size()];
      for (int i = 0; i < meaning.length; i++) {
        String text = texts.get(i);
        meaning[i] = isNotFinite(text) ? Double.NaN : Double.parseDouble(text);
      }
      double[] numbers = new double[rows];
      for (int row = 0; row < rows; row++) {
        numbers[row] = codes[row] == LeadColumn.BLANK ? Double.NaN : meaning[codes[row]];
        if (codes[row] != LeadColumn.BLANK && !Double.isFinite(numbers[row])) {
          problems.add(
              new Problem(
                  row, name, "must be a finite number or blank: '" + texts.get(codes[row]) + "'"));
        }
      }
      return numbers;
    }

    int[] outcomes(int rows, List<Problem> problems) {
      int[] outcomes = new int[rows];
      for (int row = 0; row < rows; row++) {
        String text = codes[row] == LeadColumn.BLANK ? "" : texts.get(codes[row]);
        if (!OUTCOME.matcher(text).matches()) {
          problems.add(new Problem(row, name, "must be 0 or 1: '" + text + "'"));
        }
        outcomes[row] = text.startsWith("1") ? 1 : 0;
      }
      return outcomes;
    }
  }
}
