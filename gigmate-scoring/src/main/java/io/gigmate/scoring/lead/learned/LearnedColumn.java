package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.Bins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was learned about a column, and how its values enter the model. */
sealed interface LearnedColumn {
  String name();

  LeadModelData.Column data();

  /** Returns what stands in the row, in words. */
  String evidence(LeadTable table, int row);

  /** A column that enters as a number. */
  sealed interface Numeric extends LearnedColumn {
    NumberScale scale();

    /**
     * Returns its values, NaN where blank.
     *
     * @param learned whether the table is the one that was learned from
     */
    double[] numbers(LeadTable table, boolean learned);
  }

  /** A column of numbers. */
  record Amount(String name, NumberScale scale) implements Numeric {
    @Override
    public LeadModelData.Column data() {
      return new LeadModelData.Amount(name, scale.data());
    }

    @Override
    public double[] numbers(LeadTable table, boolean learned) {
      LeadColumn column = typed(table, name, true);
      double[] numbers = new double[table.rows()];
      Arrays.setAll(numbers, row -> column.isBlank(row) ? Double.NaN : column.numberAt(row));
      return numbers;
    }

    @Override
    public String evidence(LeadTable table, int row) {
      return said(table, name, row);
    }
  }

  /**
   * A column of categories. Levels that are rare share the last code, and so do those that were
   * never seen; 0 is a blank.
   */
  record Category(String name, Map<String, Integer> codeOf) implements LearnedColumn {
    private static final int SMALLEST_LEVEL = 5;
    private static final int MOST_CODES = 5_000;

    static Category learn(LeadColumn column, int rows) {
      Map<String, Integer> counts = new TreeMap<>();
      for (int row = 0; row < rows; row++) {
        if (!column.isBlank(row)) {
          counts.merge(column.levelAt(row), 1, Integer::sum);
        }
      }
      List<Map.Entry<String, Integer>> common = new ArrayList<>(counts.entrySet());
      common.removeIf(level -> level.getValue() < SMALLEST_LEVEL);
      common.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
      Map<String, Integer> codeOf = new HashMap<>();
      for (Map.Entry<String, Integer> level : common) {
        if (codeOf.size() < MOST_CODES) {
          codeOf.put(level.getKey(), codeOf.size() + 1);
        }
      }
      return new Category(column.name(), codeOf);
    }

    static Category of(LeadModelData.Category data) {
      Map<String, Integer> codeOf = new HashMap<>();
      data.levels().forEach(level -> codeOf.put(level, codeOf.size() + 1));
      return new Category(data.name(), codeOf);
    }

    @Override
    public LeadModelData.Column data() {
      String[] levels = new String[codeOf.size()];
      codeOf.forEach((level, code) -> levels[code - 1] = level);
      return new LeadModelData.Category(name, List.of(levels));
    }

    int codes() {
      return codeOf.size() + 2;
    }

    /** Returns how many codes the trees see: the most frequent levels, and the rest as one. */
    int bins() {
      return Math.min(Bins.MOST, codes());
    }

    int[] codes(LeadTable table) {
      LeadColumn column = typed(table, name, false);
      int[] codes = new int[table.rows()];
      Arrays.setAll(
          codes,
          row -> column.isBlank(row) ? 0 : codeOf.getOrDefault(column.levelAt(row), codes() - 1));
      return codes;
    }

    @Override
    public String evidence(LeadTable table, int row) {
      return said(table, name, row);
    }
  }

  /** How many other learned leads have the same value of a column, or the same two of two. */
  record Count(ValueIds first, ValueIds second, Map<Long, Integer> counts, NumberScale scale)
      implements Numeric {

    static Count learn(LeadTable learned, ValueIds first, ValueIds second) {
      Map<Long, Integer> counts = new HashMap<>();
      long[] cells = cells(learned, first, second);
      for (long cell : cells) {
        counts.merge(cell, 1, Integer::sum);
      }
      double[] values =
          Arrays.stream(cells)
              .mapToDouble(cell -> Math.log1p(counts.getOrDefault(cell, 1) - 1))
              .toArray();
      return new Count(first, second, counts, NumberScale.ofCounts(values));
    }

    static Count of(LeadModelData.Commonness data, boolean firstNumbers, boolean secondNumbers) {
      ValueIds first = ValueIds.of(data.first(), firstNumbers);
      ValueIds second = ValueIds.of(data.second(), secondNumbers);
      Map<Long, Integer> counts = new HashMap<>();
      for (LeadModelData.Cell cell : data.cells()) {
        counts.put((long) cell.first() * second.size() + cell.second(), cell.leads());
      }
      return new Count(first, second, counts, NumberScale.of(data.scale()));
    }

    @Override
    public LeadModelData.Column data() {
      List<LeadModelData.Cell> cells = new ArrayList<>();
      new TreeMap<>(counts)
          .forEach(
              (cell, leads) ->
                  cells.add(
                      new LeadModelData.Cell(
                          (int) (cell / second.size()), (int) (cell % second.size()), leads)));
      return new LeadModelData.Commonness(first.data(), second.data(), cells, scale.data());
    }

    @Override
    public String name() {
      return name(first.column(), second.column());
    }

    static String name(String first, String second) {
      return first.equals(second)
          ? "how common " + first + " is"
          : "how common " + first + " and " + second + " are together";
    }

    @Override
    public double[] numbers(LeadTable table, boolean learned) {
      // A learned lead does not count itself.
      return Arrays.stream(cells(table, first, second))
          .mapToDouble(cell -> Math.log1p(counts.getOrDefault(cell, 0) - (learned ? 1 : 0)))
          .toArray();
    }

    @Override
    public String evidence(LeadTable table, int row) {
      long cell = cells(table.select(row), first, second)[0];
      return counts.getOrDefault(cell, 0) + " learned leads are alike in this";
    }

    private static long[] cells(LeadTable table, ValueIds first, ValueIds second) {
      int[] a = first.of(table);
      int[] b = second.of(table);
      long[] cells = new long[a.length];
      Arrays.setAll(
          cells,
          row ->
              a[row] == ValueIds.UNSEEN || b[row] == ValueIds.UNSEEN
                  ? ValueIds.UNSEEN
                  : (long) a[row] * second.size() + b[row]);
      return cells;
    }
  }

  private static LeadColumn typed(LeadTable table, String name, boolean number) {
    LeadColumn column = table.column(name);
    if (column.isNumber() != number) {
      for (int row = 0; row < table.rows(); row++) {
        if (!column.isBlank(row)) {
          throw new IllegalArgumentException(
              "column '"
                  + name
                  + "' was learned as "
                  + (number ? "numbers" : "categories")
                  + " and holds '"
                  + column.textAt(row)
                  + "'");
        }
      }
    }
    return column;
  }

  private static String said(LeadTable table, String name, int row) {
    return name + " is " + table.column(name).textAt(row);
  }
}
