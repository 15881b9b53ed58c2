package io.gigmate.core.explain;

import io.gigmate.core.internal.Checks;

/**
 * A score in whole points.
 *
 * @param points 0 to 100
 */
public record Score(int points) implements Comparable<Score> {
  /** The highest score. */
  public static final int HIGHEST = 100;

  public Score {
    Checks.between("score", points, 0, HIGHEST);
  }

  /** Returns the score of so many points. */
  public static Score of(int points) {
    return new Score(points);
  }

  @Override
  public int compareTo(Score other) {
    return Integer.compare(points, other.points);
  }

  @Override
  public String toString() {
    return Integer.toString(points);
  }
}
