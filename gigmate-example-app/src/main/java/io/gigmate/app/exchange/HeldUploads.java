package io.gigmate.app.exchange;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files between their preview and their import: what was looked at is what is brought in, by the
 * session that sent it and by no other. They are held in the memory of this server for a quarter of
 * an hour, a few of them: whoever comes later sends the file again. This class is thread-safe.
 */
public final class HeldUploads {
  static final Duration HELD = Duration.ofMinutes(15);
  static final int MOST = 20;
  private static final int TOKEN_BYTES = 18;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;
  private final Map<String, Held> held = new LinkedHashMap<>();

  private record Held(String holder, Upload upload, Instant until) {}

  /** Creates an empty place. */
  public HeldUploads(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Holds an upload and returns the token that it is found by.
   *
   * @param holder what only the session has that sent it
   */
  public synchronized String hold(String holder, Upload upload) {
    forgetOld();
    while (held.size() >= MOST) {
      held.remove(held.keySet().iterator().next());
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    held.put(token, new Held(holder, upload, clock.instant().plus(HELD)));
    return token;
  }

  /** Returns the upload of this token, if this holder sent it and it is still there. */
  public synchronized Optional<Upload> find(String holder, String token) {
    forgetOld();
    return Optional.ofNullable(held.get(token))
        .filter(one -> one.holder().equals(holder))
        .map(Held::upload);
  }

  /** Lets go of the upload of this token. */
  public synchronized void drop(String token) {
    held.remove(token);
  }

  private void forgetOld() {
    Instant now = clock.instant();
    held.values().removeIf(one -> now.isAfter(one.until()));
  }
}
