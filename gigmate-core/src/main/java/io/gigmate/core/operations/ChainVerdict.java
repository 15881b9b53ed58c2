package io.gigmate.core.operations;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/** What a look through a chain of entries found. */
public sealed interface ChainVerdict {
  /**
   * Every entry follows the one before it.
   *
   * @param entries how many there are
   * @param head the hash of the last; {@link Digest#ZERO} where there is none
   */
  record Intact(long entries, Digest head) implements ChainVerdict {}

  /**
   * The chain does not hold.
   *
   * @param firstBroken the number at which it stops holding
   * @param reason what is wrong there
   */
  record Broken(long firstBroken, String reason) implements ChainVerdict {}

  /** Returns what the function for this verdict answers. */
  default <T> T fold(Function<Intact, T> intact, Function<Broken, T> broken) {
    return this instanceof Intact whole ? intact.apply(whole) : broken.apply((Broken) this);
  }

  /** Looks through entries in the order of their numbers, from the first of the chain on. */
  static ChainVerdict of(Iterator<LoggedOperation> entries) {
    ChainWalk walk = new ChainWalk();
    while (entries.hasNext()) {
      Optional<Broken> broken = walk.step(StoredEntry.of(entries.next()));
      if (broken.isPresent()) {
        return broken.get();
      }
    }
    return new Intact(walk.length(), walk.head());
  }
}
