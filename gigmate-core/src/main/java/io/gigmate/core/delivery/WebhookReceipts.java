package io.gigmate.core.delivery;

import java.time.Instant;

/** Which calls of providers were taken already, so that one that is repeated changes nothing. */
public interface WebhookReceipts {
  /**
   * Keeps that a call was taken.
   *
   * @param provider who called
   * @param id what they call the event; the same one where they try again
   * @return whether it is new
   */
  boolean keep(String provider, String id, Instant at);

  /** Answers whether a call was taken. */
  boolean knows(String provider, String id);

  /**
   * Forgets calls that were taken before this time.
   *
   * @return how many
   */
  int forgetBefore(Instant time);
}
