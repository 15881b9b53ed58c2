package io.gigmate.core.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.gigmate.core.internal.Checks;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys under which a provider signs its calls: HMAC-SHA256 over {@code id.time.body}, as the
 * Standard Webhooks have it. There may be several, so that one can be changed while both are in
 * use. This class is immutable and thread-safe.
 */
public final class WebhookKeys {
  /** How far the time of a call may be from ours, in either direction. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;
  private static final int LONGEST_ID = 200;
  private static final int MOST_SIGNATURES = 10;

  private final List<HashFunction> keys;

  private WebhookKeys(List<HashFunction> keys) {
    this.keys = keys;
  }

  /**
   * Returns the keys of these secrets, the newest first.
   *
   * @param secrets {@code whsec_} and 24 to 64 bytes in base 64, as the provider shows them
   */
  public static WebhookKeys of(List<String> secrets) {
    Checks.between("secrets of a webhook", secrets.size(), 1, MOST_SIGNATURES);
    List<HashFunction> keys = new ArrayList<>();
    for (String secret : secrets) {
      byte[] key = decoded(secret);
      // Never with the value: it would end up in a log.
      Checks.between("bytes of a webhook's secret", key.length, SHORTEST, LONGEST);
      keys.add(Hashing.hmacSha256(key));
    }
    return new WebhookKeys(List.copyOf(keys));
  }

  /** Returns the signature of a call under the newest key, such as {@code v1,g0hM…}. */
  public String sign(String id, Instant time, byte[] body) {
    byte[] signature = signature(keys.get(0), id, Long.toString(time.getEpochSecond()), body);
    return VERSION + Base64.getEncoder().encodeToString(signature);
  }

  /**
   * Returns why a call must not be believed; empty where it is the provider's own, from now.
   *
   * @param id the header {@code webhook-id}
   * @param time the header {@code webhook-timestamp}, in seconds
   * @param signatures the header {@code webhook-signature}, one or several with blanks between
   * @param body as it came, to the byte
   * @param now what time it is
   */
  public Optional<String> refusal(
      String id, String time, String signatures, byte[] body, Instant now) {
    if (id.isBlank() || id.length() > LONGEST_ID || !time.matches("\\d{1,12}")) {
      return Optional.of("webhook-id or webhook-timestamp is missing or malformed");
    }
    // The signature first: whoever cannot sign learns nothing about our clock.
    if (!isSigned(id, time, signatures, body)) {
      return Optional.of("webhook-signature fits none of the provider's secrets");
    }
    Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs();
    return apart.compareTo(TOLERANCE) > 0
        ? Optional.of("webhook-timestamp is more than 5 minutes away from now")
        : Optional.empty();
  }

  private boolean isSigned(String id, String time, String signatures, byte[] body) {
    List<byte[]> expected = keys.stream().map(key -> signature(key, id, time, body)).toList();
    boolean fits = false;
    for (String each : signatures.strip().split(" +", MOST_SIGNATURES)) {
      byte[] claimed = claimed(each);
      for (byte[] one : expected) {
        // isEqual takes the same time wherever the first difference is; and all are looked at.
        fits |= MessageDigest.isEqual(one, claimed);
      }
    }
    return fits;
  }

  private static byte[] claimed(String signature) {
    try {
      return signature.startsWith(VERSION)
          ? Base64.getDecoder().decode(signature.substring(VERSION.length()))
          : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] signature(HashFunction key, String id, String time, byte[] body) {
    Hasher hasher = key.newHasher();
    hasher.putBytes((id + "." + time + ".").getBytes(UTF_8));
    hasher.putBytes(body);
    return hasher.hash().asBytes();
  }

  private static byte[] decoded(String secret) {
    try {
      return Base64.getDecoder()
          .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a webhook's secret is not in base 64", e);
    }
  }
}
