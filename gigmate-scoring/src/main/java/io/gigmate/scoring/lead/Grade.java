package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Score;

/** A score as a letter, for those who sort by hand. */
public enum Grade {
  /** 80 points or more. */
  A(80),
  /** 60 to 79 points. */
  B(60),
  /** 40 to 59 points. */
  C(40),
  /** Below 40 points. */
  D(0);

  private final int lowest;

  Grade(int lowest) {
    this.lowest = lowest;
  }

  /** Returns the grade of the score. */
  public static Grade of(Score score) {
    for (Grade grade : values()) {
      if (score.points() >= grade.lowest) {
        return grade;
      }
    }
    throw new IllegalStateException("no grade reaches down to " + score);
  }
}
