package io.gigmate.core.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A SHA-256 digest: it names a set of inputs, or a place in a chain, without repeating them.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
  // Before the constant below, which is checked by it.
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /** Thirty-two zero bytes: what the first entry of a chain points back to. */
  public static final Digest ZERO = new Digest("0".repeat(64));

  public Digest {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a digest has 64 hexadecimal digits: '" + hex + "'");
    }
  }

  /** Returns the digest of the parts in turn, without a mark between them. */
  public static Digest ofBytes(byte[]... parts) {
    MessageDigest sha = sha256();
    for (byte[] part : parts) {
      sha.update(part);
    }
    return new Digest(HexFormat.of().formatHex(sha.digest()));
  }

  /**
   * Returns the digest of the text form of values in their order; each is followed by a line feed,
   * so that {@code ab, c} and {@code a, bc} differ.
   */
  public static Digest ofValues(Stream<?> values) {
    MessageDigest sha = sha256();
    values.forEachOrdered(
        value -> {
          sha.update(value.toString().getBytes(UTF_8));
          sha.update((byte) '\n');
        });
    return new Digest(HexFormat.of().formatHex(sha.digest()));
  }

  /** Returns the 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
