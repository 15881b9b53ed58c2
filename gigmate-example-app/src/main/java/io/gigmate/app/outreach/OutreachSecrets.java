package io.gigmate.app.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.delivery.MessageIds;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.UnsubscribeTokens;
import io.gigmate.core.subscription.SubscriptionId;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one secret: under one, contact points are hashed; with the others, links and the ids
 * of mails are signed.
 *
 * @param contacts hashes the contact points of those who must not be written to
 * @param tokens signs the links that opt out
 * @param messages signs the ids by which a mail that comes back is known
 * @param calls the secret under which the calls to a subscription are signed, as its owner gets it
 * @param name tells this secret from another and gives nothing of it away
 */
public record OutreachSecrets(
    ContactKey contacts,
    UnsubscribeTokens tokens,
    MessageIds messages,
    Function<SubscriptionId, String> calls,
    Digest name) {
  private static final int SHORTEST = 32;

  /** How long a link works after sending. */
  public static final Duration LINK_LIFE = Duration.ofDays(60);

  /** Returns the keys of this secret of at least 32 bytes. */
  public static OutreachSecrets of(byte[] secret) {
    return new OutreachSecrets(
        ContactKey.of(derived(secret, "contacts")),
        UnsubscribeTokens.of(derived(secret, "links"), LINK_LIFE),
        MessageIds.of(derived(secret, "messages")),
        calls(derived(secret, "calls")),
        Digest.ofBytes(derived(secret, "name")));
  }

  /** Of each subscription its own, kept nowhere. */
  private static Function<SubscriptionId, String> calls(byte[] key) {
    return id -> "whsec_" + Base64.getEncoder().encodeToString(derived(key, id.value()));
  }

  /** One secret, several keys: whoever learns one has not learned the others. */
  private static byte[] derived(byte[] secret, String use) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException(
          "the secret of outreach needs at least " + SHORTEST + " bytes: " + secret.length);
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(use.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
