package io.gigmate.scoring.lead.learned;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leads as a table of columns, each of numbers or of categories, with blanks; where it is labelled,
 * with what became of each lead: 1 converted, 0 did not.
 *
 * <pre>{@code
 * TableOutcome built =
 *     LeadTable.labelled(List.of("capacity", "city", "converted"), "converted")
 *         .add(List.of("300", "Austin", "1"))
 *         .add(List.of("", "Waco", "0"))
 *         .build();
 * }</pre>
 *
 * <p>A table is immutable, and safe for threads to share.
 */
public final class LeadTable {
  private final List<LeadColumn> columns;
  private final String label;
  private final int @Nullable [] outcomes;
  private final int rows;

  LeadTable(List<LeadColumn> columns, String label, int @Nullable [] outcomes, int rows) {
    this.columns = List.copyOf(columns);
    this.label = label;
    this.outcomes = outcomes;
    this.rows = rows;
  }

  /** Begins a table without outcomes. */
  public static LeadTableBuilder unlabelled(List<String> columns) {
    return new LeadTableBuilder(distinct(columns), null);
  }

  /**
   * Begins a table with outcomes.
   *
   * @param columns all of them, the label as well
   * @param label the one that says what became of the lead
   */
  public static LeadTableBuilder labelled(List<String> columns, String label) {
    if (!columns.contains(label)) {
      throw new IllegalArgumentException("there is no column '" + label + "' among " + columns);
    }
    return new LeadTableBuilder(distinct(columns), label);
  }

  private static List<String> distinct(List<String> columns) {
    if (new LinkedHashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException("two columns have one name: " + columns);
    }
    return List.copyOf(columns);
  }

  /** Returns how many leads there are. */
  public int rows() {
    return rows;
  }

  /** Returns the names of the columns without the label, in the order of the table. */
  public List<String> columnNames() {
    return columns.stream().map(LeadColumn::name).toList();
  }

  /** Answers whether the column holds numbers. */
  public boolean isNumber(String column) {
    return column(column).isNumber();
  }

  /** Answers whether the outcomes are known. */
  public boolean isLabelled() {
    return outcomes != null;
  }

  /** Returns how many leads converted. */
  public int converted() {
    return IntStream.of(outcomes()).sum();
  }

  /** Returns what became of each lead: 1 converted, 0 did not. */
  public int[] outcomes() {
    if (outcomes == null) {
      throw new IllegalArgumentException("the table has no outcomes");
    }
    return outcomes.clone();
  }

  /** Returns the table of these rows, in this order. */
  public LeadTable select(int... chosen) {
    int @Nullable [] labels = null;
    if (outcomes != null) {
      int[] all = outcomes;
      labels = IntStream.of(chosen).map(row -> all[row]).toArray();
    }
    List<LeadColumn> selected = new ArrayList<>();
    columns.forEach(column -> selected.add(column.select(chosen)));
    return new LeadTable(selected, label, labels, chosen.length);
  }

  /** Returns the table of the rows from one to another, the last left out. */
  public LeadTable range(int from, int to) {
    return select(IntStream.range(from, to).toArray());
  }

  /** Returns the table without these columns. */
  LeadTable without(Set<String> names) {
    return names.isEmpty()
        ? this
        : new LeadTable(
            columns.stream().filter(column -> !names.contains(column.name())).toList(),
            label,
            outcomes,
            rows);
  }

  String label() {
    return label;
  }

  List<LeadColumn> columns() {
    return columns;
  }

  LeadColumn column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the table has no column '" + name + "'"));
  }
}
