package io.gigmate.scoring.match;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.prospect.ProspectId;
import java.util.stream.Collectors;

/**
 * Two records that are, or may be, one prospect, and why.
 *
 * @param left comes before {@code right}: a pair is written once
 * @param right the other
 * @param probability that they are one prospect
 * @param verdict what is to be done
 * @param explanation in natural log-odds: where a pair starts, what each field adds, what is taken
 *     off because neighbours and chains agree as well
 */
public record MatchedPair(
    ProspectId left,
    ProspectId right,
    double probability,
    Verdict verdict,
    Explanation explanation) {
  public MatchedPair {
    if (left.compareTo(right) >= 0) {
      throw new IllegalArgumentException("a pair is written in order: " + left + ", " + right);
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must lie in 0..1: " + probability);
    }
    if (explanation.scale() != Scale.LOG_ODDS) {
      throw new IllegalArgumentException(
          "a match is explained in log-odds: " + explanation.scale());
    }
  }

  /** Returns the evidence in one line, field by field, such as "phone agrees (+15125550100)". */
  public String evidence() {
    return explanation.factors().stream()
        .filter(factor -> !factor.name().equals(LinkageModel.PRIOR))
        .map(Factor::evidence)
        .collect(Collectors.joining("; "));
  }
}
