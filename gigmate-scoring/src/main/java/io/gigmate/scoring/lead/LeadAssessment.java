package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.ProspectId;
import java.time.Instant;

/**
 * What a lead is worth and why.
 *
 * @param prospect who was assessed
 * @param score 0 to 100
 * @param qualified whether the score reached the threshold that held then
 * @param grade the score as a letter
 * @param explanation in points; they add up to the score exactly
 * @param modelVersion of the model that answered
 * @param assessedAt when
 */
public record LeadAssessment(
    ProspectId prospect,
    Score score,
    boolean qualified,
    Grade grade,
    Explanation explanation,
    String modelVersion,
    Instant assessedAt) {
  public LeadAssessment {
    if (explanation.scale() != Scale.POINTS || explanation.answer() != score.points()) {
      throw new IllegalArgumentException(
          "the reasons of " + prospect + " add up to " + explanation.answer() + ", not " + score);
    }
  }
}
