package io.gigmate.core.audit;

import io.gigmate.core.operations.Digest;
import java.util.function.Function;

/** What an audit of a log found. */
public sealed interface AuditVerdict {
  /**
   * The log is what it was, as far as its chain and the checkpoints can tell.
   *
   * @param entries how many there are
   * @param root of the Merkle tree over them
   * @param erased how many entries had their personal inputs erased since; that breaks nothing
   */
  record Intact(long entries, Digest root, long erased) implements AuditVerdict {}

  /**
   * The log was changed.
   *
   * @param firstBroken the number of the first entry that is not what it was
   * @param reason what is wrong there
   */
  record Broken(long firstBroken, String reason) implements AuditVerdict {}

  /** Returns what the function for this verdict answers. */
  default <T> T fold(Function<Intact, T> intact, Function<Broken, T> broken) {
    return this instanceof Intact whole ? intact.apply(whole) : broken.apply((Broken) this);
  }
}
