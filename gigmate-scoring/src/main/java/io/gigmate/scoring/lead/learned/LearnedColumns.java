package io.gigmate.scoring.lead.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  EncodedLeads encode(LeadTable table, boolean learned) {
    return new EncodedLeads(this, table, learned);
  }
}
