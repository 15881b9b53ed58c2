package io.gigmate.app.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gigmate.core.access.KeptSession;
import io.gigmate.core.access.KeptSessions;
import io.gigmate.core.operations.Digest;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in on which browser. A session begins with each sign-in and never before, under an
 * identifier that nobody could have planted; it outlives a restart of the server, and ends twelve
 * hours after its last use or a week after it began.
 *
 * <p>The cookie is HttpOnly and SameSite=Lax: a link in a mail leads in, a form on another site
 * does not. It is Secure where the visitor came by https. The server keeps only the identifier's
 * digest.
 */
public final class Sessions {
  public static final String COOKIE = "gigmate_session";
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration LONGEST = Duration.ofDays(7);

  /** Uses that follow one another are noted once: a page need not write to be read. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  /** Before there is a session, the form of the sign-in is held to a cookie of its own. */
  private static final String DOOR_COOKIE = "gigmate_door";

  private static final String DOOR_PATH = "/login";
  private static final String KNOWN = "io.gigmate.session";
  private static final int TOKEN_BYTES = 32;
  private static final int TOKEN_LENGTH = 43;

  private final KeptSessions kept;
  private final Front front;
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  /** Creates the sessions on where they are kept. */
  public Sessions(KeptSessions kept, Front front, InstantSource clock) {
    this.kept = kept;
    this.front = front;
    this.clock = clock;
  }

  /** Begins a session for the username; one that the request carries ends. */
  public void begin(Context request, String username) {
    end(request);
    Instant now = clock.instant();
    kept.endStale(now.minus(IDLE), now.minus(LONGEST));
    String secret = token();
    kept.begin(KeptSession.begin(key(secret), username, now));
    request.cookie(cookie(request, COOKIE, secret, "/", -1, SameSite.LAX));
    request.attribute(KNOWN, null);
  }

  /** Returns the live session that the request carries, if there is one; this counts as a use. */
  public Optional<Session> of(Context request) {
    String secret = request.cookie(COOKIE);
    return secret == null
        ? Optional.empty()
        : live(request, secret)
            .map(session -> new Session(session.username(), CsrfToken.of(secret)));
  }

  /** Ends the session that the request carries, if there is one. */
  public void end(Context request) {
    String secret = request.cookie(COOKIE);
    if (secret != null) {
      kept.end(key(secret));
      request.cookie(cookie(request, COOKIE, "", "/", 0, SameSite.LAX));
      request.attribute(KNOWN, null);
    }
  }

  /** Ends every session of the account, on whatever browser; answers how many there were. */
  public int endAll(Context request, String username) {
    int ended = kept.endAll(username);
    end(request);
    return ended;
  }

  /** Leaves a text for the next page of this visitor. */
  public void leaveNotice(Context request, String text) {
    String secret = request.cookie(COOKIE);
    if (secret != null && !text.isBlank()) {
      int longest = KeptSession.LONGEST_NOTICE;
      kept.leaveNotice(
          key(secret), text.length() > longest ? text.substring(0, longest - 1) + "…" : text);
    }
  }

  /** Returns the text that was left for this page, once. */
  public @Nullable String takeNotice(Context request) {
    String secret = request.cookie(COOKIE);
    boolean left =
        secret != null
            && live(request, secret).filter(session -> session.notice() != null).isPresent();
    return left ? kept.takeNotice(key(secret)).orElse(null) : null;
  }

  /** Answers whether the request comes from one of this session's own pages. */
  public boolean isOwnForm(Context request) {
    String secret = request.cookie(COOKIE);
    return secret != null && of(request).isPresent() && CsrfToken.isIn(request, secret);
  }

  /** Returns the token for the form of the sign-in, and sees that the browser has its cookie. */
  public String doorToken(Context request) {
    String secret = request.cookie(DOOR_COOKIE);
    if (secret == null || secret.length() != TOKEN_LENGTH) {
      secret = token();
      request.cookie(cookie(request, DOOR_COOKIE, secret, DOOR_PATH, -1, SameSite.STRICT));
    }
    return CsrfToken.of(secret);
  }

  /** Answers whether the form of the sign-in was this browser's own. */
  public boolean isOwnDoor(Context request) {
    String secret = request.cookie(DOOR_COOKIE);
    return secret != null && CsrfToken.isIn(request, secret);
  }

  /** Looked up once a request. */
  private Optional<KeptSession> live(Context request, String secret) {
    KeptSession known = request.attribute(KNOWN);
    if (known != null) {
      return Optional.of(known);
    }
    Instant now = clock.instant();
    Optional<KeptSession> found = kept.find(key(secret)).filter(session -> isLive(session, now));
    found.ifPresent(
        session -> {
          if (!now.isBefore(session.used().plus(NOTED_EVERY))) {
            kept.noteUse(session.id(), now);
          }
          request.attribute(KNOWN, session);
        });
    return found;
  }

  private static boolean isLive(KeptSession session, Instant now) {
    return !now.isAfter(session.used().plus(IDLE)) && !now.isAfter(session.begun().plus(LONGEST));
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Digest key(String secret) {
    return Digest.ofBytes(secret.getBytes(US_ASCII));
  }

  private Cookie cookie(
      Context request, String name, String value, String path, int maxAge, SameSite sameSite) {
    return new Cookie(name, value, path, maxAge, front.byHttps(request), true, null, sameSite);
  }
}
