package io.gigmate.adapters.http;

import java.util.Optional;

/** A token as the header {@code Authorization} carries it (RFC 6750). */
record BearerToken(String text) {
  private static final String SCHEME = "Bearer ";

  /** Returns what the header says; nothing where it is another scheme. */
  static Optional<BearerToken> parse(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(new BearerToken(authorization.substring(SCHEME.length()).strip()))
        : Optional.empty();
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "BearerToken";
  }
}
