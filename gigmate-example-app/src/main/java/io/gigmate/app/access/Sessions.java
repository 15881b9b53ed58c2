package io.gigmate.app.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gigmate.core.operations.Digest;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of this server, in memory: a restart ends them. One begins with each sign-in and
 * never before, under an identifier that nobody could have planted.
 *
 * <p>The cookie is HttpOnly and SameSite=Lax: a link in a mail leads in, a form on another site
 * does not. It is Secure where the visitor came by https. The server keeps only the identifier's
 * digest.
 */
public final class Sessions {
  static final String COOKIE = "gigmate_session";
  static final Duration IDLE = Duration.ofHours(12);
  private static final int TOKEN_BYTES = 32;

  private final Map<Digest, Session> live = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  /** Creates a server without sessions. */
  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins a session for the username; one that the request carries ends. */
  public void begin(Context request, String username) {
    end(request);
    Instant now = clock.instant();
    live.values().removeIf(session -> session.expires().isBefore(now));
    String id = token();
    live.put(key(id), new Session(username, token(), now.plus(IDLE), null));
    request.cookie(cookie(request, id, -1));
  }

  /** Returns the live session that the request carries, if there is one; this counts as a use. */
  public Optional<Session> of(Context request) {
    Instant now = clock.instant();
    return change(
        request, session -> session.expires().isBefore(now) ? null : session.until(now.plus(IDLE)));
  }

  /** Ends the session that the request carries, if there is one. */
  public void end(Context request) {
    String id = request.cookie(COOKIE);
    if (id != null) {
      live.remove(key(id));
      request.cookie(cookie(request, "", 0));
    }
  }

  /** Leaves a text for the next page of this visitor. */
  public void leaveNotice(Context request, String text) {
    change(request, session -> session.telling(text));
  }

  /** Returns the text that was left for this page, once. */
  public @Nullable String takeNotice(Context request) {
    String[] taken = new String[1];
    change(
        request,
        session -> {
          taken[0] = session.notice();
          return session.telling(null);
        });
    return taken[0];
  }

  /** Answers whether the form was this session's own. */
  public boolean isOwnForm(Context request, @Nullable String csrfToken) {
    return csrfToken != null
        && of(request)
            .filter(
                session ->
                    MessageDigest.isEqual(
                        session.csrfToken().getBytes(US_ASCII), csrfToken.getBytes(US_ASCII)))
            .isPresent();
  }

  private Optional<Session> change(Context request, Change change) {
    String id = request.cookie(COOKIE);
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(live.computeIfPresent(key(id), (key, session) -> change.of(session)));
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Digest key(String id) {
    return Digest.ofBytes(id.getBytes(US_ASCII));
  }

  /**
   * Answers whether the visitor came by https, to this server or to a proxy in front of it. Whoever
   * forges the proxy's header only restricts himself.
   */
  public static boolean byHttps(Context request) {
    return request.scheme().equals("https") || "https".equals(request.header("X-Forwarded-Proto"));
  }

  private static Cookie cookie(Context request, String value, int maxAge) {
    return new Cookie(COOKIE, value, "/", maxAge, byHttps(request), true, null, SameSite.LAX);
  }

  @FunctionalInterface
  private interface Change {
    @Nullable Session of(Session session);
  }
}
