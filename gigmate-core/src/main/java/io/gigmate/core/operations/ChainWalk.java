package io.gigmate.core.operations;

import java.util.Optional;

/** Goes along a chain from its first entry and stops where it breaks. Not thread-safe. */
public final class ChainWalk {
  private long seq;
  private Digest head = Digest.ZERO;
  private Digest before = Digest.ZERO;

  /** Returns how many entries hold. */
  public long length() {
    return seq;
  }

  /** Returns the hash of the last that holds; {@link Digest#ZERO} where there is none. */
  public Digest head() {
    return head;
  }

  /** Takes the next; the answer is what breaks there, if something does. */
  public Optional<ChainVerdict.Broken> step(StoredEntry stored) {
    long expected = seq + 1;
    if (stored.seq() != expected) {
      return broken(expected, "entry " + stored.seq() + " stands where " + expected + " should");
    }
    return stored.entry().map(this::step).orElseGet(() -> broken(expected, stored.flaw()));
  }

  private Optional<ChainVerdict.Broken> step(LoggedOperation entry) {
    long expected = seq + 1;
    boolean own = entry.hash().equals(entry.expectedHash());
    if (!entry.previous().equals(head)) {
      if (seq > 0 && entry.previous().equals(before)) {
        return broken(seq, "the entry was put in: the one after it points past it");
      }
      if (seq > 0 && own) {
        return broken(seq, "the entry was written anew: the one after it points to another");
      }
      return broken(expected, "the entry does not point back to the one before it");
    }
    if (!own) {
      return broken(expected, "the entry does not match its hash");
    }
    seq = expected;
    before = head;
    head = entry.hash();
    return Optional.empty();
  }

  private static Optional<ChainVerdict.Broken> broken(long at, String reason) {
    return Optional.of(new ChainVerdict.Broken(at, reason));
  }
}
