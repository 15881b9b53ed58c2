package io.gigmate.core.subscription;

/**
 * What is sent to a subscription, as the Standard Webhooks have it.
 *
 * @param url where to
 * @param id the header {@code webhook-id}: the same one however often it is tried
 * @param timestamp the header {@code webhook-timestamp}, in seconds
 * @param signature the header {@code webhook-signature}
 * @param body JSON in UTF-8
 */
public record Call(String url, String id, String timestamp, String signature, String body) {
  /** Leaves out where to and what. */
  @Override
  public String toString() {
    return "Call[" + id + "]";
  }
}
