package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.Bins;
import io.gigmate.scoring.internal.stats.EffectCodes;
import io.gigmate.scoring.internal.stats.SparseRows;
import io.gigmate.scoring.lead.learned.LearnedColumn.Category;
import io.gigmate.scoring.lead.learned.LearnedColumn.Numeric;
import java.util.Arrays;

/** Leads as a model's numerics see them: as bins, as effects' codes, or as a design matrix. */
final class EncodedLeads {
  private final LearnedColumns columns;
  private final int rows;

  /** By column; empty where it is a category. */
  private final double[][] numbers;

  /** By column; empty where it is a number. */
  private final int[][] codes;

  EncodedLeads(LearnedColumns columns, LeadTable table, boolean learned) {
    this.columns = columns;
    this.rows = table.rows();
    this.numbers = new double[columns.size()][0];
    this.codes = new int[columns.size()][0];
    for (int j = 0; j < columns.size(); j++) {
      LearnedColumn column = columns.get(j);
      if (column instanceof Numeric number) {
        numbers[j] = number.numbers(table, learned);
      } else if (column instanceof Category category) {
        codes[j] = category.codes(table);
      }
    }
  }

  EncodedLeads(LearnedColumns columns) {
    this.columns = columns;
    this.rows = 0;
    this.numbers = new double[columns.size()][0];
    this.codes = new int[columns.size()][0];
  }

  Bins bins() {
    int[] sizes = new int[columns.size()];
    boolean[] category = new boolean[sizes.length];
    for (int j = 0; j < sizes.length; j++) {
      category[j] = columns.get(j) instanceof Category;
      sizes[j] =
          columns.get(j) instanceof Category c
              ? c.bins()
              : ((Numeric) columns.get(j)).scale().bins();
    }
    Bins bins = new Bins(rows, sizes, category);
    for (int j = 0; j < sizes.length; j++) {
      for (int row = 0; row < rows; row++) {
        bins.set(
            j,
            row,
            columns.get(j) instanceof Numeric number
                ? number.scale().bin(numbers[j][row])
                : Math.min(codes[j][row], sizes[j] - 1));
      }
    }
    return bins;
  }

  EffectCodes effects() {
    EffectCodes effects = new EffectCodes(rows);
    for (int j = 0; j < columns.size(); j++) {
      if (columns.get(j) instanceof Category category) {
        effects.addTable(j, category.codes(), codes[j]);
        continue;
      }
      NumberScale scale = ((Numeric) columns.get(j)).scale();
      double[] values = numbers[j];
      effects.addSlope(j, Arrays.stream(values).map(scale::standard).toArray());
      effects.addTable(
          j, scale.coarseBins(), Arrays.stream(values).mapToInt(scale::coarseBin).toArray());
      if (scale.tellsValuesApart()) {
        effects.addTable(
            j, scale.valueCodes(), Arrays.stream(values).mapToInt(scale::valueCode).toArray());
      }
    }
    return effects;
  }

  /** Returns which column each column of the design belongs to. */
  int[] designOwners() {
    int width = 0;
    for (int j = 0; j < columns.size(); j++) {
      width += designWidth(j);
    }
    int[] owner = new int[width];
    int at = 0;
    for (int j = 0; j < columns.size(); j++) {
      Arrays.fill(owner, at, at + designWidth(j), j);
      at += designWidth(j);
    }
    return owner;
  }

  /** A number is its slope and one coarse bin; a category is one level. */
  SparseRows design() {
    int m = columns.size();
    SparseRows design = new SparseRows(rows, 2 * m, designOwners().length);
    int first = 0;
    for (int j = 0; j < m; j++) {
      for (int row = 0; row < rows; row++) {
        if (columns.get(j) instanceof Numeric number) {
          double value = numbers[j][row];
          design.set(row, 2 * j, first, number.scale().standard(value));
          design.set(row, 2 * j + 1, first + 1 + number.scale().coarseBin(value), 1);
        } else {
          design.set(row, 2 * j, first + Math.min(codes[j][row], designWidth(j) - 1), 1);
        }
      }
      first += designWidth(j);
    }
    return design;
  }

  private int designWidth(int j) {
    return columns.get(j) instanceof Category category
        ? Math.min(category.codes(), Bins.MOST)
        : 1 + ((Numeric) columns.get(j)).scale().coarseBins();
  }
}
