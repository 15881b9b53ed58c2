package io.gigmate.app.access;

/**
 * A visitor who signed in on a page.
 *
 * @param username whose it is
 * @param csrfToken what the site's own forms carry and nobody else's can know
 */
public record Session(String username, String csrfToken) {
  /** Leaves the token out. */
  @Override
  public String toString() {
    return "Session[" + username + "]";
  }
}
