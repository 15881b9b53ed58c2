package io.gigmate.scoring.match;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.prospect.ProspectId;
import java.util.Comparator;
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
  /** Orders by falling probability, equal ones by their ids. */
  public static final Comparator<MatchedPair> LIKELIEST_FIRST =
      Comparator.comparingDouble(MatchedPair::probability)
          .reversed()
          .thenComparing(MatchedPair::ids);

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

  /** Returns the two. */
  public ProspectPair ids() {
    return new ProspectPair(left, right);
  }

  /** Returns the pair as *same*, with the probability and the evidence that it had. */
  public MatchedPair same() {
    return new MatchedPair(left, right, probability, Verdict.SAME, explanation);
  }

  /** Returns the evidence in one line, field by field, such as "phone agrees (+15125550100)". */
  public String evidence() {
    return explanation.factors().stream()
        .filter(factor -> !factor.name().equals(LinkageModel.PRIOR))
        .map(Factor::evidence)
        .collect(Collectors.joining("; "));
  }
}
