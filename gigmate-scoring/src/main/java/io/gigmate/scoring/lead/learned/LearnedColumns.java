package io.gigmate.scoring.lead.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a model, by name: where a table has them in another order, the model is the same.
 * Those that hold one value only are left out.
 */
final class LearnedColumns {
  private final List<LearnedColumn> columns;

  private LearnedColumns(List<LearnedColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  static LearnedColumns learn(LeadTable table) {
    List<LearnedColumn> learned = new ArrayList<>();
    List<LeadColumn> byName = new ArrayList<>(table.columns());
    byName.sort(Comparator.comparing(LeadColumn::name));
    for (LeadColumn column : byName) {
      if (!variesIn(column, table.rows())) {
        continue;
      }
      if (column.isNumber()) {
        double[] values = new double[table.rows()];
        for (int row = 0; row < values.length; row++) {
          values[row] = column.numberAt(row);
        }
        learned.add(new LearnedColumn.Amount(column.name(), NumberScale.of(values)));
      } else {
        learned.add(LearnedColumn.Category.learn(column, table.rows()));
      }
    }
    return new LearnedColumns(learned);
  }

  /**
   * Returns the columns that the data states. What says how common values are needs the columns of
   * those values, to know whether they are numbers.
   */
  static LearnedColumns of(List<LeadModelData.Column> data) {
    Map<String, Boolean> isNumber = new HashMap<>();
    for (LeadModelData.Column column : data) {
      if (!(column instanceof LeadModelData.Commonness)) {
        isNumber.put(column.name(), column instanceof LeadModelData.Amount);
      }
    }
    List<LearnedColumn> columns = new ArrayList<>();
    for (LeadModelData.Column column : data) {
      if (column instanceof LeadModelData.Amount amount) {
        columns.add(new LearnedColumn.Amount(amount.name(), NumberScale.of(amount.scale())));
      } else if (column instanceof LeadModelData.Category category) {
        columns.add(LearnedColumn.Category.of(category));
      } else if (column instanceof LeadModelData.Commonness common) {
        columns.add(
            LearnedColumn.Count.of(
                common,
                isNumber(isNumber, common.first().column()),
                isNumber(isNumber, common.second().column())));
      }
    }
    return new LearnedColumns(columns);
  }

  private static boolean isNumber(Map<String, Boolean> columns, String name) {
    Boolean number = columns.get(name);
    if (number == null) {
      throw new IllegalArgumentException("no column is called '" + name + "'");
    }
    return number;
  }

  List<LeadModelData.Column> data() {
    return columns.stream().map(LearnedColumn::data).toList();
  }

  /** Returns the names of the columns that say how common something is. */
  List<String> commonness() {
    return columns.stream()
        .filter(LearnedColumn.Count.class::isInstance)
        .map(LearnedColumn::name)
        .toList();
  }

  private static boolean variesIn(LeadColumn column, int rows) {
    int filled = -1;
    boolean blanks = false;
    for (int row = 0; row < rows; row++) {
      if (column.isBlank(row)) {
        blanks = true;
      } else if (filled < 0) {
        filled = row;
      } else if (column.isNumber()
          ? column.numberAt(row) != column.numberAt(filled)
          : column.codeAt(row) != column.codeAt(filled)) {
        return true;
      }
    }
    return blanks && filled >= 0;
  }

  int size() {
    return columns.size();
  }

  LearnedColumn get(int index) {
    return columns.get(index);
  }

  LearnedColumns with(LearnedColumn further) {
    List<LearnedColumn> more = new ArrayList<>(columns);
    more.add(further);
    return new LearnedColumns(more);
  }

  /** Returns those that are to be kept. */
  LearnedColumns only(boolean[] kept) {
    List<LearnedColumn> fewer = new ArrayList<>();
    for (int j = 0; j < kept.length; j++) {
      if (kept[j]) {
        fewer.add(columns.get(j));
      }
    }
    return new LearnedColumns(fewer);
  }

  /** Returns the encoding of no leads: its sizes are what a law must have. */
  EncodedLeads encodeNone() {
    return new EncodedLeads(this);
  }

  EncodedLeads encode(LeadTable table, boolean learned) {
    return new EncodedLeads(this, table, learned);
  }
}
