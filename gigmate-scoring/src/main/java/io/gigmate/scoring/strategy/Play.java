package io.gigmate.scoring.strategy;

import java.time.Instant;
import java.util.List;

/**
 * A plan in waiting, and what calls for it.
 *
 * @param plan what would be done
 * @param calledBy the kinds of evidence that speak for it
 */
public record Play(StrategyPlan plan, List<EvidenceKind> calledBy) {
  public Play {
    calledBy = List.copyOf(calledBy);
    if (calledBy.isEmpty()) {
      throw new IllegalArgumentException("nothing calls for the play " + plan.play());
    }
  }

  /** Returns the evidence that speaks for it and was seen after this time, as given. */
  List<Evidence> called(List<Evidence> seen, Instant after) {
    return seen.stream()
        .filter(one -> calledBy.contains(one.kind()) && one.seenAt().isAfter(after))
        .toList();
  }
}
