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

  private final Deque<Error> errors = new ArrayDeque<>();

  private record Error(int day, double error) {
    double weight(int today) {
      return Math.pow(0.5, (today - day) / HALF_LIFE_DAYS);
    }
  }

  /** Takes up an error, in units of its expected size, of the forecast of a day. */
  void learn(int day, double error) {
    errors.add(new Error(day, error));
  }

  /** Returns both. */
  double[] lowerAndUpper(int today) {
    while (!errors.isEmpty() && errors.peekFirst().day < today - MEMORY_DAYS) {
      errors.removeFirst();
    }
    List<Error> sorted = new ArrayList<>(errors);
    double all = PRIOR;
    for (Error error : sorted) {
      all += error.weight(today);
    }
    sorted.sort(Comparator.comparingDouble(Error::error));
    double lower = tenth(sorted, today, TENTH * all);
    List<Error> mirrored = new ArrayList<>(sorted.size());
    for (int i = sorted.size() - 1; i >= 0; i--) {
      mirrored.add(new Error(sorted.get(i).day, -sorted.get(i).error));
    }
    return new double[] {lower, -tenth(mirrored, today, TENTH * all)};
  }

  private static double tenth(List<Error> sorted, int today, double wanted) {
    double sum = 0;
    for (Error error : sorted) {
      sum += error.weight(today);
      if (sum + PRIOR * Normal.below(error.error / DEVIATION) >= wanted) {
        return error.error;
      }
    }
    return NORMAL_TENTH * DEVIATION;
  }
}
