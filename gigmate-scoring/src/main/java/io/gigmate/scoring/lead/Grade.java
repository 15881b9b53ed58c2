package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Score;

/** A score as a letter, for those who sort by hand. A model says where each begins. */
public enum Grade {
  /** The best. */
  A,
  /** Good. */
  B,
  /** Perhaps. */
  C,
  /** The rest. */
  D;

  /** Returns the grade of the score by the standard cuts: A from 80 on, B from 60, C from 40. */
  public static Grade of(Score score) {
    return GradeCuts.STANDARD.of(score);
  }
}
