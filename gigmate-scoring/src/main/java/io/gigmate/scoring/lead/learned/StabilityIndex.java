package io.gigmate.scoring.lead.learned;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * The population stability index of a column.
 *
 * @param value sum of (after - before) * ln(after / before) over the groups' shares
 * @param byChance what it reaches once in a thousand times where nothing changed
 */
record StabilityIndex(double value, double byChance) {
  static final double MOVED = 0.10;
  static final double SHIFTED = 0.25;

  private static final int TENTHS = 10;
  private static final int MOST_LEVELS = 50;

  /** Added to each group's rows, so that an empty group has a logarithm. */
  private static final double HALF = 0.5;

  /** The normal quantile of 0.999. */
  private static final double ONCE_IN_A_THOUSAND = 3.0902;

  static StabilityIndex of(LeadColumn before, int rowsBefore, LeadColumn after, int rowsAfter) {
    if (before.isNumber() && after.isNumber()) {
      double[] sorted = new double[rowsBefore];
      Arrays.setAll(sorted, before::numberAt);
      sorted = Arrays.stream(sorted).filter(v -> !Double.isNaN(v)).sorted().toArray();
      double[] cuts = sorted.length == 0 ? sorted : NumberScale.cuts(sorted, TENTHS - 1);
      return of(
          counts(row -> group(before, cuts, row), rowsBefore, cuts.length + 2),
          counts(row -> group(after, cuts, row), rowsAfter, cuts.length + 2));
    }
    Map<String, Integer> groups = levels(before, rowsBefore);
    int size = groups.size() + 2;
    return of(
        counts(row -> group(before, groups, row), rowsBefore, size),
        counts(row -> group(after, groups, row), rowsAfter, size));
  }

  private static int group(LeadColumn column, double[] cuts, int row) {
    if (column.isBlank(row)) {
      return 0;
    }
    int below = 0;
    while (below < cuts.length && column.numberAt(row) > cuts[below]) {
      below++;
    }
    return 1 + below;
  }

  private static int group(LeadColumn column, Map<String, Integer> groups, int row) {
    return column.isBlank(row) ? 0 : groups.getOrDefault(column.textAt(row), groups.size() + 1);
  }

  /** The most frequent levels; the rest is one group, and so is what is new. */
  private static Map<String, Integer> levels(LeadColumn column, int rows) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int row = 0; row < rows; row++) {
      if (!column.isBlank(row)) {
        counts.merge(column.textAt(row), 1, Integer::sum);
      }
    }
    List<String> frequent =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_LEVELS)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> groups = new HashMap<>();
    frequent.forEach(level -> groups.put(level, groups.size() + 1));
    return groups;
  }

  private static int[] counts(IntUnaryOperator group, int rows, int groups) {
    int[] counts = new int[groups];
    for (int row = 0; row < rows; row++) {
      counts[group.applyAsInt(row)]++;
    }
    return counts;
  }

  private static StabilityIndex of(int[] before, int[] after) {
    int filled = 0;
    for (int g = 0; g < before.length; g++) {
      filled += before[g] + after[g] > 0 ? 1 : 0;
    }
    double rowsBefore = Arrays.stream(before).sum() + HALF * filled;
    double rowsAfter = Arrays.stream(after).sum() + HALF * filled;
    double index = 0;
    for (int g = 0; g < before.length; g++) {
      if (before[g] + after[g] > 0) {
        double earlier = (before[g] + HALF) / rowsBefore;
        double later = (after[g] + HALF) / rowsAfter;
        index += (later - earlier) * Math.log(later / earlier);
      }
    }
    double scale = 1 / rowsBefore + 1 / rowsAfter;
    return new StabilityIndex(index, scale * chiSquare(Math.max(1, filled - 1)));
  }

  /** The quantile of 0.999, by the cube-root approximation of Wilson and Hilferty (1931). */
  private static double chiSquare(int freedom) {
    double part = 2.0 / (9 * freedom);
    double root = 1 - part + ONCE_IN_A_THOUSAND * Math.sqrt(part);
    return freedom * root * root * root;
  }
}
