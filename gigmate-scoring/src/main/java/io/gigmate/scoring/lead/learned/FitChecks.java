package io.gigmate.scoring.lead.learned;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a table can be learned from. */
final class FitChecks {
  private static final int PER_COLUMN = 10;
  private static final int COLUMNS_COUNTED = 10;

  /** Below this nobody can tell an identifier from a column of rare names. */
  private static final int FEWEST_LEVELS_OF_AN_ID = 100;

  private static final int MOST_LEVELS = 50_000;
  private static final int ROWS_OF_A_COUNTER = 1_000;
  private static final int ROWS_OF_A_NUMBER = 10_000;

  private FitChecks() {}

  static Optional<FitOutcome> refusal(LeadTable outcomes) {
    if (outcomes.columns().isEmpty()) {
      return unusable(outcomes.label(), "there is no other column to learn from");
    }
    int converted = outcomes.converted();
    int notConverted = outcomes.rows() - converted;
    if (outcomes.rows() > 0 && (converted == 0 || notConverted == 0)) {
      return unusable(
          outcomes.label(),
          "is "
              + (converted == 0 ? 0 : 1)
              + " in every row that is to be learned from; it takes both outcomes to tell them"
              + " apart");
    }
    for (LeadColumn column : outcomes.columns()) {
      Optional<FitOutcome> id = looksLikeAnId(column, outcomes.rows());
      if (id.isPresent()) {
        return id;
      }
    }
    int needed = PER_COLUMN * Math.min(COLUMNS_COUNTED, outcomes.columns().size());
    return Math.min(converted, notConverted) < needed
        ? Optional.of(new FitOutcome.TooFewOutcomes(needed, converted, notConverted))
        : Optional.empty();
  }

  private static Optional<FitOutcome> unusable(String column, String reason) {
    return Optional.of(new FitOutcome.UnusableColumn(column, reason));
  }

  private static Optional<FitOutcome> looksLikeAnId(LeadColumn column, int rows) {
    return column.isNumber() ? numberedRows(column, rows) : namedRows(column, rows);
  }

  private static Optional<FitOutcome> namedRows(LeadColumn column, int rows) {
    Set<Integer> distinct = new HashSet<>();
    int filled = 0;
    for (int row = 0; row < rows; row++) {
      if (!column.isBlank(row)) {
        filled++;
        distinct.add(column.codeAt(row));
      }
    }
    boolean id = distinct.size() >= FEWEST_LEVELS_OF_AN_ID && 2L * distinct.size() >= filled;
    return id || distinct.size() > MOST_LEVELS
        ? unusable(
            column.name(),
            "has "
                + distinct.size()
                + " different values in "
                + filled
                + " rows: it names rows rather than describing them; leave it out or give it as the"
                + " id")
        : Optional.empty();
  }

  /** Whole numbers of which none comes twice: a counter, or too many for chance. */
  private static Optional<FitOutcome> numberedRows(LeadColumn column, int rows) {
    Set<Double> distinct = new HashSet<>();
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    for (int row = 0; row < rows; row++) {
      double value = column.numberAt(row);
      if (Double.isNaN(value)) {
        continue;
      }
      if (value != Math.rint(value) || !distinct.add(value)) {
        return Optional.empty();
      }
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    int n = distinct.size();
    boolean counter = n >= ROWS_OF_A_COUNTER && highest - lowest < 2.0 * n;
    return counter || n >= ROWS_OF_A_NUMBER
        ? unusable(
            column.name(),
            "holds "
                + n
                + " whole numbers of which none comes twice: it numbers rows rather than"
                + " describing them; leave it out or give it as the id")
        : Optional.empty();
  }
}
