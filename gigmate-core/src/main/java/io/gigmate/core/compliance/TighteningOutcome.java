package io.gigmate.core.compliance;

import io.gigmate.core.operations.Operation;
import java.util.function.Function;

/** What became of a change of the book; either way there is an entry for the operations log. */
public sealed interface TighteningOutcome {
  /** Returns what goes into the log. */
  Operation entry();

  /** Returns what the function for this outcome makes of it. */
  <T> T fold(Function<Tightened, T> tightened, Function<Refused, T> refused);

  /**
   * The book is stricter.
   *
   * @param book that holds from now on
   * @param entry for the log
   */
  record Tightened(RuleBook book, Operation entry) implements TighteningOutcome {
    @Override
    public <T> T fold(Function<Tightened, T> tightened, Function<Refused, T> refused) {
      return tightened.apply(this);
    }
  }

  /**
   * The book stays: the change would have let more messages leave.
   *
   * @param reason names what would be looser
   * @param entry for the log
   */
  record Refused(String reason, Operation entry) implements TighteningOutcome {
    @Override
    public <T> T fold(Function<Tightened, T> tightened, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
