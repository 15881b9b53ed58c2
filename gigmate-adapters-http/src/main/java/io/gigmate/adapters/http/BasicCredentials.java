package io.gigmate.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** A username and a password as HTTP Basic carries them (RFC 7617). */
record BasicCredentials(String username, String password) {
  private static final String SCHEME = "Basic ";

  /** Returns what the header says; nothing where it is another scheme or malformed. */
  static Optional<BasicCredentials> parse(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
      String pair = new String(bytes, UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "BasicCredentials[" + username + "]";
  }
}
