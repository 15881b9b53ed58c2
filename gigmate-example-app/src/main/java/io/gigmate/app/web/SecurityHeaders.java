package io.gigmate.app.web;

import io.gigmate.app.access.Front;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/**
 * Tells browsers what no page here ever does: run scripts or styles of others, stand in a frame,
 * guess types, leave copies. A handler may loosen the last for what everybody may keep.
 */
public final class SecurityHeaders implements Handler {
  private final Front front;

  /** Creates the headers for visitors who come this way. */
  public SecurityHeaders(Front front) {
    this.front = front;
  }

  @Override
  public void handle(Context request) {
    request.header(
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " object-src 'none'");
    request.header("X-Content-Type-Options", "nosniff");
    request.header("X-Frame-Options", "DENY");
    // With no-referrer a browser would hide the origin of the site's own forms from it.
    request.header("Referrer-Policy", "same-origin");
    request.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Cache-Control", "no-store");
    if (front.byHttps(request)) {
      request.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
