package io.gigmate.core.operations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the log's store, whoever put it there: an entry, or something that no {@code
 * append} can have written.
 *
 * @param seq the number that it stands under
 * @param readable the entry; null where it is none
 * @param flaw why it is none; empty where it is one
 */
public record StoredEntry(long seq, @Nullable LoggedOperation readable, String flaw) {
  /** Returns an entry. */
  public static StoredEntry of(LoggedOperation entry) {
    return new StoredEntry(entry.seq(), entry, "");
  }

  /** Returns what cannot be an entry, and why. */
  public static StoredEntry unreadable(long seq, String flaw) {
    return new StoredEntry(seq, null, flaw);
  }

  /** Returns the entry, if it is one. */
  public Optional<LoggedOperation> entry() {
    return Optional.ofNullable(readable);
  }
}
