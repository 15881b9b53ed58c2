package io.gigmate.scoring.deal.settlement;

import java.util.List;
import java.util.function.Function;

/** What became of a sheet. */
public sealed interface SettlementOutcome permits Settled, SettlementOutcome.Refused {
  /** Returns what one of the two functions makes of it. */
  default <R> R fold(
      Function<? super Settled, ? extends R> settled,
      Function<? super Refused, ? extends R> refused) {
    return this instanceof Settled done ? settled.apply(done) : refused.apply((Refused) this);
  }

  /**
   * The sheet contradicts itself, or its deals have no one answer.
   *
   * @param problems at least one
   */
  record Refused(List<Problem> problems) implements SettlementOutcome {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }
}
