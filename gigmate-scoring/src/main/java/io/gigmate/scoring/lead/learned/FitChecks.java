package io.gigmate.scoring.lead.learned;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether a table can be learned from, and with which of its columns. */
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
    int needed = PER_COLUMN * Math.min(COLUMNS_COUNTED, outcomes.columns().size());
    return Math.min(converted, notConverted) < needed
        ? Optional.of(new FitOutcome.TooFewOutcomes(needed, converted, notConverted))
        : Optional.empty();
  }

  private static Optional<FitOutcome> unusable(String column, String reason) {
    return Optional.of(new FitOutcome.UnusableColumn(column, reason));
  }

  /** Returns a refusal where a column has more names than anything that describes leads. */
  static Optional<FitOutcome> tooManyNames(LeadTable outcomes) {
    for (LeadColumn column : outcomes.columns()) {
      if (!column.isNumber() && Names.of(column, outcomes.rows()).distinct() > MOST_LEVELS) {
        return looksLikeAnId(column, outcomes.rows())
            .flatMap(why -> unusable(column.name(), why + "; leave it out or give it as the id"));
      }
    }
    return Optional.empty();
  }

  /** Returns a refusal where nothing is left to learn from. */
  static Optional<FitOutcome> nothingElse(SortedMap<String, String> named, LeadTable described) {
    return described.columns().isEmpty() && !named.isEmpty()
        ? unusable(
            named.firstKey(),
            named.get(named.firstKey()) + "; there is no other column to learn from")
        : Optional.empty();
  }

  /** Returns the columns that name rows rather than describe them, by name, with why. */
  static SortedMap<String, String> rowNames(LeadTable outcomes) {
    SortedMap<String, String> named = new TreeMap<>();
    for (LeadColumn column : outcomes.columns()) {
      looksLikeAnId(column, outcomes.rows()).ifPresent(why -> named.put(column.name(), why));
    }
    return named;
  }

  private static Optional<String> looksLikeAnId(LeadColumn column, int rows) {
    return column.isNumber() ? numberedRows(column, rows) : namedRows(column, rows);
  }

  private static Optional<String> namedRows(LeadColumn column, int rows) {
    Names names = Names.of(column, rows);
    // What is blank in most rows names none of them.
    boolean id =
        2L * names.filled() >= rows
            && names.distinct() >= FEWEST_LEVELS_OF_AN_ID
            && 2L * names.distinct() >= names.filled();
    return id || names.distinct() > MOST_LEVELS
        ? Optional.of(
            "has "
                + names.distinct()
                + " different values in "
                + names.filled()
                + " rows: it names rows rather than describing them")
        : Optional.empty();
  }

  /**
   * How many rows of a column are filled, and with how many different names.
   *
   * @param filled rows that are not blank
   * @param distinct names in them
   */
  private record Names(int filled, int distinct) {
    static Names of(LeadColumn column, int rows) {
      Set<Integer> distinct = new HashSet<>();
      int filled = 0;
      for (int row = 0; row < rows; row++) {
        if (!column.isBlank(row)) {
          filled++;
          distinct.add(column.codeAt(row));
        }
      }
      return new Names(filled, distinct.size());
    }
  }

  /** Whole numbers of which none comes twice: a counter, or too many for chance. */
  private static Optional<String> numberedRows(LeadColumn column, int rows) {
    Set<Double> distinct = new HashSet<>();
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    boolean rising = true;
    boolean falling = true;
    double last = Double.NaN;
    for (int row = 0; row < rows; row++) {
      double value = column.numberAt(row);
      if (Double.isNaN(value)) {
        continue;
      }
      if (value != Math.rint(value) || !distinct.add(value)) {
        return Optional.empty();
      }
      // Comparisons with the first "last" are false, and so is what they would end.
      rising &= !(value < last);
      falling &= !(value > last);
      last = value;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    int n = distinct.size();
    boolean counter = n >= ROWS_OF_A_COUNTER && highest - lowest < 2.0 * n;
    boolean position = n >= ROWS_OF_A_COUNTER && (rising || falling);
    return counter || position || n >= ROWS_OF_A_NUMBER
        ? Optional.of(
            "holds "
                + n
                + " whole numbers of which none comes twice: it numbers rows rather than"
                + " describing them")
        : Optional.empty();
  }
}
