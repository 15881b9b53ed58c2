package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Score;

/**
 * From how many points on a lead has which grade; below C is D.
 *
 * @param a lowest score of an A, at most 100
 * @param b lowest score of a B, below that of an A
 * @param c lowest score of a C, below that of a B and above 0
 */
public record GradeCuts(int a, int b, int c) {
  /** Steps of twenty points: A from 80 on, B from 60, C from 40. */
  public static final GradeCuts STANDARD = new GradeCuts(80, 60, 40);

  public GradeCuts {
    if (a > Score.HIGHEST || b >= a || c >= b || c <= 0) {
      throw new IllegalArgumentException(
          "grades must fall from at most 100 to above 0: A " + a + ", B " + b + ", C " + c);
    }
  }

  /** Returns the grade of the score. */
  public Grade of(Score score) {
    int points = score.points();
    return points >= a ? Grade.A : points >= b ? Grade.B : points >= c ? Grade.C : Grade.D;
  }
}
