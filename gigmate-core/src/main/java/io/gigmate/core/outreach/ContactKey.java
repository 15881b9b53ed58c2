package io.gigmate.core.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;

/**
 * The secret under which an operator's contact points are hashed (HMAC-SHA-256), so that the list
 * of those who must not be written to names nobody: telephone numbers are few enough to be guessed
 * through a plain hash. Who loses the key loses the list; it belongs with the backups.
 */
public final class ContactKey {
  private static final int SHORTEST = 16;

  private final HashFunction hash;

  private ContactKey(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException(
          "a contact key needs at least " + SHORTEST + " bytes: " + secret.length);
    }
    this.hash = Hashing.hmacSha256(secret);
  }

  /** Returns the key with this secret of at least 16 bytes. */
  public static ContactKey of(byte[] secret) {
    return new ContactKey(secret);
  }

  /** Returns what stands for the contact point: 64 hexadecimal digits. */
  public String stub(ContactPoint point) {
    return hash.hashString(point.kind() + "\n" + point.value(), UTF_8).toString();
  }

  @Override
  public String toString() {
    return "ContactKey[secret]";
  }
}
