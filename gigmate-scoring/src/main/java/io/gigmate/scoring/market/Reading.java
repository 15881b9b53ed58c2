package io.gigmate.scoring.market;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text is, how it sounds and how much it matters.
 *
 * @param type what it is about
 * @param typeEvidence why, in words
 * @param sentiment how it sounds
 * @param sentimentEvidence why, in words
 * @param relevance 0 to 100
 * @param explanation whose points add up to the relevance
 */
public record Reading(
    ItemType type,
    String typeEvidence,
    Sentiment sentiment,
    String sentimentEvidence,
    Score relevance,
    Explanation explanation) {
  public Reading {
    if (explanation.answer() != relevance.points()) {
      throw new IllegalArgumentException(
          "the points add up to " + explanation.answer() + ", not to " + relevance);
    }
  }

  /** Returns the same with another type, as somebody or something better informed said. */
  public Reading withType(ItemType other, String evidence) {
    return new Reading(other, evidence, sentiment, sentimentEvidence, relevance, explanation);
  }

  /** Returns the same with another sentiment. */
  public Reading withSentiment(Sentiment other, String evidence) {
    return new Reading(type, typeEvidence, other, evidence, relevance, explanation);
  }

  /** Returns every reason in words: of the relevance what counts, then of sentiment and type. */
  public List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (Factor factor : explanation.factors()) {
      if (factor.contribution() > 0) {
        reasons.add(
            "+" + (int) factor.contribution() + " " + factor.name() + ": " + factor.evidence());
      }
    }
    reasons.add(sentiment.code() + ": " + sentimentEvidence);
    reasons.add(type.code() + ": " + typeEvidence);
    return reasons;
  }
}
