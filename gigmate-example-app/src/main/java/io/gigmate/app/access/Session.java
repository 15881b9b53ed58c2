package io.gigmate.app.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visitor who signed in on a page.
 *
 * @param username whose it is
 * @param csrfToken what the site's own forms carry and nobody else's can know
 * @param expires when it ends unless it is used before
 * @param notice what the next page tells, once
 */
public record Session(String username, String csrfToken, Instant expires, @Nullable String notice) {
  Session until(Instant time) {
    return new Session(username, csrfToken, time, notice);
  }

  Session telling(@Nullable String text) {
    return new Session(username, csrfToken, expires, text);
  }

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "Session[" + username + ", until " + expires + "]";
  }
}
