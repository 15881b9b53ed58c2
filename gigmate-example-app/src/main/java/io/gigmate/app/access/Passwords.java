package io.gigmate.app.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and compares passwords with Argon2id at the strength that OWASP's Password Storage Cheat
 * Sheet names: 19 MiB, two passes, one lane.
 */
public final class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Longer ones are nobody's password, only work. */
  private static final int LONGEST = 1000;

  private final Argon2Function argon2id;

  /** Hashing takes memory and a core: more at once than cores would only starve the rest. */
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** What a username that does not exist is compared with, so that it takes as long as another. */
  private final String decoy;

  /** Creates the hashing at its full strength. */
  public Passwords() {
    this(MEMORY_KIB, PASSES);
  }

  /**
   * Creates the hashing at another strength; {@link #Passwords()} has the one to use in earnest.
   *
   * @param memoryKib how much memory one hash takes, in KiB
   * @param passes how often it goes over it
   */
  public Passwords(int memoryKib, int passes) {
    argon2id = Argon2Function.getInstance(memoryKib, passes, LANES, HASH_BYTES, Argon2.ID);
    decoy = decoy(new SecureRandom());
  }

  /** Returns the hash of the password, with its own salt and the parameters in it. */
  public String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2id).getResult();
    } finally {
      atOnce.release();
    }
  }

  /** Answers whether the hash is this password's; null is nobody's, and takes as long. */
  public boolean matches(String password, @Nullable String hash) {
    String expected = hash == null ? decoy : hash;
    String given = password.length() > LONGEST ? "" : password;
    atOnce.acquireUninterruptibly();
    try {
      return Password.check(given, expected).with(Argon2Function.getInstanceFromHash(expected))
          && hash != null
          && given.equals(password);
    } finally {
      atOnce.release();
    }
  }

  /** Answers whether the hash was made at less than the strength of today. */
  boolean isOutdated(String hash) {
    Argon2Function made = Argon2Function.getInstanceFromHash(hash);
    return made.getVariant() != Argon2.ID
        || made.getMemory() < argon2id.getMemory()
        || made.getIterations() < argon2id.getIterations()
        || made.getOutputLength() < argon2id.getOutputLength();
  }

  /** A hash of the right form that no password is known for. */
  private String decoy(SecureRandom random) {
    return String.format(
        Locale.ROOT,
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s",
        argon2id.getMemory(),
        argon2id.getIterations(),
        argon2id.getParallelism(),
        base64(bytes(random, SALT_BYTES)),
        base64(bytes(random, HASH_BYTES)));
  }

  private static byte[] bytes(SecureRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
