package io.gigmate.scoring.talent.desk;

import io.gigmate.scoring.talent.outlook.AlertPolicy;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;

/**
 * What is asked of artists, and when somebody is told.
 *
 * @param question of every scan
 * @param policy of alerts
 */
public record TalentWatch(BreakoutQuestion question, AlertPolicy policy) {
  private static final int SIXTY_DAYS = 60;

  /**
   * Asks for twice as much within 60 days, and tells of one in five or more; while a question is
   * open it is not told again.
   */
  public static TalentWatch usual() {
    return new TalentWatch(
        BreakoutQuestion.multiply(2, SIXTY_DAYS), new AlertPolicy(0.2, SIXTY_DAYS));
  }
}
