package io.gigmate.core.access;

import io.gigmate.core.operations.Digest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody's wish to do under a key what was not done under it yet.
 *
 * @param key what they call it
 * @param request digest of all that is asked
 * @param at when, kept to the millisecond
 */
public record IdempotencyClaim(IdempotencyKey key, Digest request, Instant at) {
  public IdempotencyClaim {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns until when a claim may be from to count no more. */
  public Instant staleUntil() {
    return at.minus(IdempotentAnswers.LIFE);
  }
}
