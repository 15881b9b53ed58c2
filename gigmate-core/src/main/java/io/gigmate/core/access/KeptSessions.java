package io.gigmate.core.access;

import io.gigmate.core.operations.Digest;
import java.time.Instant;
import java.util.Optional;

/** Where it is kept who is signed in, so that a restart signs nobody out. */
public interface KeptSessions {
  /**
   * Keeps a new session.
   *
   * @throws IllegalArgumentException where its id is taken
   */
  void begin(KeptSession session);

  /** Returns the session of this id, if there is one; whether it still counts is the host's. */
  Optional<KeptSession> find(Digest id);

  /** Notes that the session was used; nothing where it has ended. */
  void noteUse(Digest id, Instant at);

  /** Leaves what the next page tells, in place of what was there; nothing where it has ended. */
  void leaveNotice(Digest id, String notice);

  /** Returns what was left to tell, to one who asks and never again. */
  Optional<String> takeNotice(Digest id);

  /** Ends the session; answers whether there was one. */
  boolean end(Digest id);

  /** Ends every session of the account; answers how many there were. */
  int endAll(String username);

  /** Ends what was last used before the one time or begun before the other; answers how many. */
  int endStale(Instant usedBefore, Instant begunBefore);
}
