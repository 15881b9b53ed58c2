package io.gigmate.scoring.lead.learned;

import java.util.List;

/** One column of a table: numbers, NaN where blank, or codes of levels, -1 where blank. */
final class LeadColumn {
  static final int BLANK = -1;

  private final String name;
  private final boolean number;
  private final double[] numbers;
  private final int[] codes;
  private final List<String> levels;

  private LeadColumn(
      String name, boolean number, double[] numbers, int[] codes, List<String> levels) {
    this.name = name;
    this.number = number;
    this.numbers = numbers;
    this.codes = codes;
    this.levels = levels;
  }

  static LeadColumn ofNumbers(String name, double[] numbers) {
    return new LeadColumn(name, true, numbers, new int[0], List.of());
  }

  static LeadColumn ofLevels(String name, int[] codes, List<String> levels) {
    return new LeadColumn(name, false, new double[0], codes, List.copyOf(levels));
  }

  String name() {
    return name;
  }

  boolean isNumber() {
    return number;
  }

  boolean isBlank(int row) {
    return number ? Double.isNaN(numbers[row]) : codes[row] == BLANK;
  }

  /** Returns the number; NaN where blank. */
  double numberAt(int row) {
    return numbers[row];
  }

  int codeAt(int row) {
    return codes[row];
  }

  /** Returns the level, which is not blank. */
  String levelAt(int row) {
    return levels.get(codes[row]);
  }

  List<String> levels() {
    return levels;
  }

  /** Returns what stands in the row, in words. */
  String textAt(int row) {
    if (isBlank(row)) {
      return "blank";
    }
    if (!number) {
      return levelAt(row);
    }
    double value = numbers[row];
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  LeadColumn select(int[] rows) {
    if (number) {
      double[] chosen = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        chosen[i] = numbers[rows[i]];
      }
      return ofNumbers(name, chosen);
    }
    int[] chosen = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = codes[rows[i]];
    }
    return new LeadColumn(name, false, new double[0], chosen, levels);
  }
}
