package io.gigmate.core.access;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.operations.Digest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a visitor who signed in.
 *
 * @param id digest of the secret that the visitor's browser shows: who reads the table cannot show
 *     it
 * @param username who it is
 * @param begun when they signed in, kept to the millisecond
 * @param used when they were last seen, kept to the millisecond
 * @param notice what the next page tells, once
 */
public record KeptSession(
    Digest id, String username, Instant begun, Instant used, @Nullable String notice) {
  /** How long a notice can be. */
  public static final int LONGEST_NOTICE = 2000;

  public KeptSession {
    Checks.id("username", username);
    begun = begun.truncatedTo(ChronoUnit.MILLIS);
    used = used.truncatedTo(ChronoUnit.MILLIS);
    notice = notice == null ? null : Checks.text("notice", notice, LONGEST_NOTICE);
  }

  /** Returns a session that begins now. */
  public static KeptSession begin(Digest id, String username, Instant now) {
    return new KeptSession(id, username, now, now, null);
  }

  /** Returns this session, seen at that time. */
  public KeptSession usedAt(Instant time) {
    return new KeptSession(id, username, begun, time, notice);
  }

  /** Returns this session with that to tell, or nothing. */
  public KeptSession telling(@Nullable String text) {
    return new KeptSession(id, username, begun, used, text);
  }

  /** Leaves the id and the notice out: the notice may tell a secret. */
  @Override
  public String toString() {
    return "KeptSession[" + username + ", since " + begun + "]";
  }
}
