package io.gigmate.app.mail;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes what leaves.
 *
 * @param host its name
 * @param port where it listens
 * @param security how the connection is kept secret
 * @param user who signs in; null where nobody has to
 * @param password of the user
 */
public record SmtpServer(
    String host, int port, Security security, @Nullable String user, @Nullable String password) {
  private static final int HIGHEST_PORT = 65_535;

  /** How a connection is kept secret. */
  public enum Security {
    /** It begins in the clear and must be turned to TLS before anything is said. */
    STARTTLS(587),
    /** TLS from the first byte. */
    TLS(465),
    /** Not at all; for a server on the same machine. */
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    /** Returns the port that is usual for it. */
    public int port() {
      return port;
    }

    /** Returns the one of this name, such as {@code starttls}. */
    public static Security parse(String name) {
      return Arrays.stream(values())
          .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("must be starttls, tls or none: '" + name + "'"));
    }
  }

  public SmtpServer {
    if (host.isBlank() || host.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("not a mail server: '" + host + "'");
    }
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("a port must lie in 1.." + HIGHEST_PORT + ": " + port);
    }
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException("a user needs a password, and a password a user");
    }
    if (user != null && security == Security.NONE) {
      throw new IllegalArgumentException("a password does not leave in the clear: use starttls");
    }
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SmtpServer[" + host + ":" + port + " " + security + "]";
  }
}
