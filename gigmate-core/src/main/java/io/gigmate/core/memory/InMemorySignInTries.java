package io.gigmate.core.memory;

import io.gigmate.core.access.Backoff;
import io.gigmate.core.access.Backoff.Tries;
import io.gigmate.core.access.SignInTries;
import io.gigmate.core.operations.Digest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tries to sign in, in memory: a restart forgets them. */
public final class InMemorySignInTries implements SignInTries {
  private final Map<Digest, Tries> doors = new HashMap<>();

  @Override
  public synchronized Optional<Instant> take(Digest door, Backoff backoff, Instant now) {
    Tries before = doors.get(door);
    Optional<Instant> shutUntil = backoff.shutUntil(before, now);
    if (shutUntil.isEmpty()) {
      doors.put(door, backoff.another(before, now));
    }
    return shutUntil;
  }

  @Override
  public synchronized void giveBack(Digest door) {
    doors.computeIfPresent(
        door,
        (same, tries) -> tries.count() == 1 ? null : new Tries(tries.count() - 1, tries.last()));
  }

  @Override
  public synchronized void forget(Digest door) {
    doors.remove(door);
  }

  @Override
  public synchronized int forgetUntriedSince(Instant time) {
    int before = doors.size();
    doors.values().removeIf(tries -> tries.last().isBefore(time));
    return before - doors.size();
  }
}
