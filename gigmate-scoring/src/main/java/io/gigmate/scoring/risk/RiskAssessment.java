package io.gigmate.scoring.risk;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;

/**
 * How likely a mishap is, and why.
 *
 * @param mishap what may go wrong
 * @param probability that it does
 * @param low the rate behind it is lower than this with a probability of 10 %
 * @param high the rate behind it is higher than this with a probability of 10 %
 * @param explanation the reasons; they add up to the log-odds of the probability
 * @param confidence how near such probabilities came to what happened, on shows they had not seen
 */
public record RiskAssessment(
    Mishap mishap,
    double probability,
    double low,
    double high,
    Explanation explanation,
    Confidence confidence) {
  public RiskAssessment {
    if (!(0 <= low && low <= high && high <= 1 && probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probabilities must lie in 0..1 and rise: " + low + ", " + probability + ", " + high);
    }
  }
}
