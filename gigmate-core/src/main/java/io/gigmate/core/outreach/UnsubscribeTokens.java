package io.gigmate.core.outreach;

import io.gigmate.core.internal.SignedText;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Signs and reads the tokens of unsubscribe links: whoever has one can opt out without a login, and
 * nobody can make one up. A token names no address. This class is immutable and thread-safe.
 */
public final class UnsubscribeTokens {
  /** CS-5: an opt-out works for at least so long after sending. */
  public static final Duration SHORTEST_LIFE = Duration.ofDays(30);

  private static final int PARTS = 5;
  private static final String MARK = "\n";

  private final SignedText signed;
  private final Duration life;

  private UnsubscribeTokens(byte[] secret, Duration life) {
    if (life.compareTo(SHORTEST_LIFE) < 0) {
      throw new IllegalArgumentException("an opt-out works for 30 days at least: " + life);
    }
    this.signed = SignedText.with(secret);
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
    return signed.sign(
        String.join(
            MARK,
            tenant.value(),
            campaign.value(),
            recipient.value(),
            channel.code(),
            Long.toString(sent.plus(life).getEpochSecond())));
  }

  /** Returns what a token stands for; empty where it is not ours or no longer works. */
  public Optional<UnsubscribeToken> read(String token, Instant now) {
    return signed.read(token).flatMap(text -> parsed(text, now));
  }

  private static Optional<UnsubscribeToken> parsed(String text, Instant now) {
    List<String> parts = Arrays.asList(text.split(MARK, -1));
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
}
