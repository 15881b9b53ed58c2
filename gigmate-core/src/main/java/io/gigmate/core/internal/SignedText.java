package io.gigmate.core.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Texts that others carry for us and cannot make up: the text and its HMAC-SHA256, in letters that
 * a URL and a mail's header leave as they are.
 */
public final class SignedText {
  private static final int SHORTEST_SECRET = 32;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final HashFunction signature;

  private SignedText(HashFunction signature) {
    this.signature = signature;
  }

  /** Returns texts that are signed with this secret of at least 32 bytes. */
  public static SignedText with(byte[] secret) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "a secret for tokens needs at least " + SHORTEST_SECRET + " bytes: " + secret.length);
    }
    return new SignedText(Hashing.hmacSha256(secret));
  }

  /** Returns the text with its signature. */
  public String sign(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(signed(bytes));
  }

  /** Returns the text; empty where the signature is not ours. */
  public Optional<String> read(String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token.substring(0, dot));
      byte[] claimed = Base64.getUrlDecoder().decode(token.substring(dot + 1));
      // isEqual takes the same time wherever the first difference is.
      return MessageDigest.isEqual(signed(bytes), claimed)
          ? Optional.of(new String(bytes, UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] signed(byte[] bytes) {
    return signature.hashBytes(bytes).asBytes();
  }
}
