package io.gigmate.core.audit;

import io.gigmate.core.internal.Checks;
import java.util.Base64;

/**
 * Who vouches for a checkpoint.
 *
 * @param algorithm {@code Ed25519} or {@code HMAC-SHA256}
 * @param value the signature in Base64
 */
public record CheckpointSignature(String algorithm, String value) {
  private static final int LONGEST = 1000;

  public CheckpointSignature {
    algorithm = Checks.text("algorithm of a signature", algorithm, LONGEST);
    value = Checks.text("value of a signature", value, LONGEST);
    Base64.getDecoder().decode(value);
  }

  static CheckpointSignature of(String algorithm, byte[] value) {
    return new CheckpointSignature(algorithm, Base64.getEncoder().encodeToString(value));
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(value);
  }
}
