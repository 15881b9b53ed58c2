package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.Normal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Below and above which of the errors so far a tenth lies, old ones forgotten. Before there are
 * any, errors are taken as normal, of the size that was expected.
 */
final class ErrorQuantiles {
  private static final double TENTH = 0.1;
  private static final int MEMORY_DAYS = 546;
  private static final double HALF_LIFE_DAYS = 182;

  /** So many errors the assumption counts for. */
  private static final double PRIOR = 30;

  /** The deviation of a normal law whose median size is 1. */
  private static final double DEVIATION = 1.4826;

  private static final double NORMAL_TENTH = -1.2816;

  private final Deque<Miss> errors = new ArrayDeque<>();

  private record Miss(int day, double size) {
    double weight(int today) {
      return Math.pow(0.5, (today - day) / HALF_LIFE_DAYS);
    }
  }

  /** Takes up an error, in units of its expected size, of the forecast of a day. */
  void learn(int day, double error) {
    errors.add(new Miss(day, error));
  }

  /** Returns both. */
  double[] lowerAndUpper(int today) {
    while (!errors.isEmpty() && errors.peekFirst().day < today - MEMORY_DAYS) {
      errors.removeFirst();
    }
    List<Miss> sorted = new ArrayList<>(errors);
    double all = PRIOR;
    for (Miss miss : sorted) {
      all += miss.weight(today);
    }
    sorted.sort(Comparator.comparingDouble(Miss::size));
    double lower = tenth(sorted, today, TENTH * all);
    List<Miss> mirrored = new ArrayList<>(sorted.size());
    for (int i = sorted.size() - 1; i >= 0; i--) {
      mirrored.add(new Miss(sorted.get(i).day, -sorted.get(i).size));
    }
    return new double[] {lower, -tenth(mirrored, today, TENTH * all)};
  }

  private static double tenth(List<Miss> sorted, int today, double wanted) {
    double sum = 0;
    for (Miss miss : sorted) {
      sum += miss.weight(today);
      if (sum + PRIOR * Normal.below(miss.size / DEVIATION) >= wanted) {
        return miss.size;
      }
    }
    return NORMAL_TENTH * DEVIATION;
  }
}
