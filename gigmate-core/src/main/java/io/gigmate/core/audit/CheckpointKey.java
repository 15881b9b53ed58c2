package io.gigmate.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Signs checkpoints, or says whether one was signed. With Ed25519 whoever verifies needs no secret;
 * with HMAC both ends share one. This class is immutable and thread-safe.
 */
public final class CheckpointKey {
  private static final int SHORTEST_SECRET = 32;
  private static final String ED25519 = "Ed25519";
  private static final String HMAC = "HMAC-SHA256";

  private final String algorithm;
  private final Function<byte[], byte[]> signer;
  private final BiPredicate<byte[], byte[]> judge;

  private CheckpointKey(
      String algorithm, Function<byte[], byte[]> signer, BiPredicate<byte[], byte[]> judge) {
    this.algorithm = algorithm;
    this.signer = signer;
    this.judge = judge;
  }

  /**
   * Returns the key that signs and verifies with this secret.
   *
   * @param secret of at least 32 bytes
   */
  public static CheckpointKey hmac(byte[] secret) {
    if (secret.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "a secret for checkpoints needs at least "
              + SHORTEST_SECRET
              + " bytes: "
              + secret.length);
    }
    HashFunction mac = Hashing.hmacSha256(secret);
    return new CheckpointKey(
        HMAC,
        statement -> mac.hashBytes(statement).asBytes(),
        // isEqual takes the same time wherever the first difference is.
        (statement, signature) ->
            MessageDigest.isEqual(mac.hashBytes(statement).asBytes(), signature));
  }

  /**
   * Returns the key that signs with this private key of Ed25519; it may live in a device.
   *
   * @throws IllegalArgumentException for a key of another kind
   */
  public static CheckpointKey signing(PrivateKey key) {
    return new CheckpointKey(
        ED25519,
        statement -> sign(key, statement),
        (statement, signature) -> MessageDigest.isEqual(sign(key, statement), signature));
  }

  /**
   * Returns the key that verifies with this public key of Ed25519, and cannot sign.
   *
   * @throws IllegalArgumentException for a key of another kind
   */
  public static CheckpointKey verifying(PublicKey key) {
    return new CheckpointKey(
        ED25519,
        statement -> {
          throw new IllegalStateException("a public key cannot sign");
        },
        (statement, signature) -> verify(key, statement, signature));
  }

  /**
   * Returns the checkpoint with a signature.
   *
   * @throws IllegalStateException for a key that only verifies
   */
  public Checkpoint sign(Checkpoint checkpoint) {
    byte[] statement = checkpoint.statement().getBytes(UTF_8);
    return checkpoint.signed(CheckpointSignature.of(algorithm, signer.apply(statement)));
  }

  /** Answers whether this key, or its other half, signed the checkpoint just as it is. */
  public boolean vouchesFor(Checkpoint checkpoint) {
    CheckpointSignature signature = checkpoint.signature();
    return signature != null
        && signature.algorithm().equals(algorithm)
        && judge.test(checkpoint.statement().getBytes(UTF_8), signature.bytes());
  }

  private static byte[] sign(PrivateKey key, byte[] statement) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(key);
      signature.update(statement);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw unusable(key, e);
    }
  }

  private static boolean verify(PublicKey key, byte[] statement, byte[] claimed) {
    Signature signature;
    try {
      signature = Signature.getInstance(ED25519);
      signature.initVerify(key);
      signature.update(statement);
    } catch (GeneralSecurityException e) {
      throw unusable(key, e);
    }
    try {
      return signature.verify(claimed);
    } catch (GeneralSecurityException e) {
      // Bytes that are no signature at all.
      return false;
    }
  }

  private static IllegalArgumentException unusable(Key key, GeneralSecurityException e) {
    return new IllegalArgumentException("not a key for Ed25519, but for " + key.getAlgorithm(), e);
  }
}
