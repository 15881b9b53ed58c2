package io.gigmate.core.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.gigmate.core.tenant.TenantId;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Signs and reads the tokens of unsubscribe links: whoever has one can opt out without a login, and
 * nobody can make one up. A token names no address. This class is immutable and thread-safe.
 */
public final class UnsubscribeTokens {
  /** CS-5: an opt-out works for at least so long after sending. */
  public static final Duration SHORTEST_LIFE = Duration.ofDays(30);

  private static final int SHORTEST_SECRET = 32;
  private static final int PARTS = 5;
  private static final String MARK = "\n";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final HashFunction signature;
  private final Duration life;

  private UnsubscribeTokens(byte[] secret, Duration life) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "a secret for tokens needs at least " + SHORTEST_SECRET + " bytes: " + secret.length);
    }
    if (life.compareTo(SHORTEST_LIFE) < 0) {
      throw new IllegalArgumentException("an opt-out works for 30 days at least: " + life);
    }
    this.signature = Hashing.hmacSha256(secret);
    this.life = life;
  }

  /**
   * Returns tokens under this secret.
   *
   * @param secret of at least 32 bytes, which stays with the operator
   * @param life how long after sending a link works, 30 days at least
   */
  public static UnsubscribeTokens of(byte[] secret, Duration life) {
    return new UnsubscribeTokens(secret, life);
  }

  /** Returns the token for the link of a message that is sent at this time. */
  public String sign(
      TenantId tenant, CampaignId campaign, RecipientId recipient, Channel channel, Instant sent) {
    String text =
        String.join(
            MARK,
            tenant.value(),
            campaign.value(),
            recipient.value(),
            channel.code(),
            Long.toString(sent.plus(life).getEpochSecond()));
    byte[] bytes = text.getBytes(UTF_8);
    return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(signed(bytes));
  }

  /** Returns what a token stands for; empty where it is not ours or no longer works. */
  public Optional<UnsubscribeToken> read(String token, Instant now) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    byte[] bytes;
    byte[] claimed;
    try {
      bytes = Base64.getUrlDecoder().decode(token.substring(0, dot));
      claimed = Base64.getUrlDecoder().decode(token.substring(dot + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    // isEqual takes the same time wherever the first difference is.
    if (!MessageDigest.isEqual(signed(bytes), claimed)) {
      return Optional.empty();
    }
    List<String> parts = Arrays.asList(new String(bytes, UTF_8).split(MARK, -1));
    if (parts.size() != PARTS) {
      return Optional.empty();
    }
    Instant expires = Instant.ofEpochSecond(Long.parseLong(parts.get(4)));
    return now.isAfter(expires)
        ? Optional.empty()
        : Optional.of(
            new UnsubscribeToken(
                TenantId.of(parts.get(0)),
                CampaignId.of(parts.get(1)),
                RecipientId.of(parts.get(2)),
                Channel.parse(parts.get(3)),
                expires));
  }

  private byte[] signed(byte[] bytes) {
    return signature.hashBytes(bytes).asBytes();
  }
}
