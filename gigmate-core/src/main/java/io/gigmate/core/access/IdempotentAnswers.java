package io.gigmate.core.access;

import java.time.Duration;
import java.time.Instant;

/**
 * What was asked for under a key and what was answered, so that what is asked again is not done
 * again. A claim that is never answered, because its server died, holds its key for {@link #LIFE}:
 * whether it was done is not known, and so it is not done a second time.
 */
public interface IdempotentAnswers {
  /** How long a key stands for its request. */
  Duration LIFE = Duration.ofHours(24);

  /**
   * Takes the key for this request, if nobody did within {@link #LIFE} before the claim. It is kept
   * when this returns, so it is called outside of any transaction.
   */
  ClaimOutcome claim(IdempotencyClaim claim);

  /** Keeps the answer to a claim that was taken; nothing where the key is another's by now. */
  void keep(IdempotencyClaim claim, KeptAnswer answer);

  /** Gives back a claim that was taken and has no answer, so that it may be tried again. */
  void release(IdempotencyClaim claim);

  /**
   * Forgets what was claimed at this time or before.
   *
   * @return how many keys
   */
  int forgetUntil(Instant time);
}
