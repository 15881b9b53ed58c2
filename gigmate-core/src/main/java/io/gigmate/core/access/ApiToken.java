package io.gigmate.core.access;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.operations.Digest;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a program shows in place of a person who signs in: it acts for an account, within its
 * scopes, and no longer than that account may.
 *
 * @param id unique in the whole installation; no secret
 * @param username whose account it acts for
 * @param label what it is for, in its owner's words
 * @param scopes what it may be used for, one at least
 * @param secretHash of a secret of 128 random bits or more: a fast digest is enough for such
 * @param createdAt when, kept to the millisecond
 */
public record ApiToken(
    String id,
    String username,
    String label,
    List<Scope> scopes,
    Digest secretHash,
    Instant createdAt) {
  public ApiToken {
    Checks.id("token id", id);
    Checks.id("username", username);
    Checks.id("label", label);
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    scopes = Checks.distinct(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a token has one scope at least: " + id);
    }
  }

  /** Answers whether this is the token's secret, in a time that tells nothing of it. */
  public boolean isSecret(byte[] secret) {
    return MessageDigest.isEqual(Digest.ofBytes(secret).bytes(), secretHash.bytes());
  }

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "ApiToken[" + id + ", " + username + ", " + scopes + "]";
  }
}
