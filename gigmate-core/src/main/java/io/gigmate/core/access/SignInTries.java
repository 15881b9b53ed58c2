package io.gigmate.core.access;

import io.gigmate.core.operations.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * Where it is kept how often somebody tried to sign in. A door is what tries are counted at: an
 * account, whether or not there is one, or an address. A try counts before the password is looked
 * at, so that a thousand at the same moment are a thousand.
 */
public interface SignInTries {
  /**
   * Counts a try at the door, unless the door is shut.
   *
   * @return nothing where it was counted, or when the door opens
   */
  Optional<Instant> take(Digest door, Backoff backoff, Instant now);

  /** Takes a try back, because it did not fail. */
  void giveBack(Digest door);

  /** Forgets what was tried at the door. */
  void forget(Digest door);

  /** Forgets the doors at which nobody tried since; answers how many. */
  int forgetUntriedSince(Instant time);
}
