package io.gigmate.scoring.pace;

import java.util.List;

/**
 * What operators who opted in know together: for each the {@link SharedPace} and nothing else. Of
 * fewer than three operators nothing is pooled, since the other of two would be known.
 *
 * <p>It stands in for the declared curve while an operator has few finished events, and counts as
 * four events beside its own.
 */
public final class PooledPace {
  private static final int FEWEST_OPERATORS = 3;
  private static final double COUNTS_AS = 4;
  private static final PooledPace NONE = new PooledPace(List.of());

  private final List<SharedPace> shared;

  private PooledPace(List<SharedPace> shared) {
    this.shared = shared;
  }

  /** Returns the pool in which nobody shares anything. */
  public static PooledPace none() {
    return NONE;
  }

  /** Returns what these operators know together, one {@link SharedPace} for each. */
  public static PooledPace of(List<SharedPace> shared) {
    return shared.size() < FEWEST_OPERATORS ? NONE : new PooledPace(List.copyOf(shared));
  }

  /** Returns of how many operators it is made. */
  public int operators() {
    return shared.size();
  }

  /** Returns the logarithm of end over sold that so many own events and the pool say together. */
  double logToCome(int daysBefore, double own, int ownEvents) {
    if (shared.isEmpty()) {
      return own;
    }
    double pooled =
        Median.of(shared.stream().mapToDouble(each -> each.logToCome(daysBefore)).toArray())
            .value();
    return (ownEvents * own + COUNTS_AS * pooled) / (ownEvents + COUNTS_AS);
  }
}
