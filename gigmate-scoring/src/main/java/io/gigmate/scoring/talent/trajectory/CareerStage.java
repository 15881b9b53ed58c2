package io.gigmate.scoring.talent.trajectory;

import java.util.Arrays;

/**
 * How far an artist is among those of the same metric, by level; those who grow are compared with
 * their own stage, since small numbers move more.
 */
public enum CareerStage {
  /** The lower half. */
  EMERGING(0.5),
  /** Up to four in five. */
  DEVELOPING(0.8),
  /** Up to nineteen in twenty. */
  ESTABLISHED(0.95),
  /** The rest. */
  LEADING(1);

  private final double upTo;

  CareerStage(double upTo) {
    this.upTo = upTo;
  }

  /** Returns the stage of each level among all of them. */
  public static CareerStage[] of(double[] levels) {
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    CareerStage[] stages = new CareerStage[levels.length];
    for (int i = 0; i < levels.length; i++) {
      int below = first(sorted, levels[i]);
      double share = levels.length < 2 ? 0 : below / (levels.length - 1.0);
      stages[i] = at(share);
    }
    return stages;
  }

  private static CareerStage at(double share) {
    for (CareerStage stage : values()) {
      if (share < stage.upTo) {
        return stage;
      }
    }
    return LEADING;
  }

  private static int first(double[] sorted, double level) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < level) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
