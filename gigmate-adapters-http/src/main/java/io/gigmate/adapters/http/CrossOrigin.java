package io.gigmate.adapters.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets pages of other sites ask the API (CORS), where the host names those sites; without a name
 * nothing is said and browsers refuse. Credentials are never allowed: such a page comes with a
 * token of its own, and no cookie of this site reaches it.
 */
final class CrossOrigin implements Handler {
  private static final String TEN_MINUTES = "600";

  private final Set<String> origins;

  CrossOrigin(Collection<String> origins) {
    this.origins = Set.copyOf(origins.stream().map(CrossOrigin::checked).toList());
  }

  /** Answers whether a change may come from where this one does: by a token, from a named site. */
  boolean admits(Context request) {
    String origin = request.header("Origin");
    return origin != null && origins.contains(origin) && Gatekeeper.isByToken(request);
  }

  boolean isOff() {
    return origins.isEmpty();
  }

  @Override
  public void handle(Context request) {
    if (isOff() || !GigMateApi.covers(request.path())) {
      return;
    }
    request.res().addHeader("Vary", "Origin");
    String origin = request.header("Origin");
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    request.header("Access-Control-Allow-Origin", origin);
    if (request.method().equals(HandlerType.OPTIONS)
        && request.header("Access-Control-Request-Method") != null) {
      request.header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
      request.header(
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match");
      request.header("Access-Control-Max-Age", TEN_MINUTES);
      request.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
    } else {
      request.header(
          "Access-Control-Expose-Headers",
          "ETag, Idempotent-Replayed, Link, Retry-After, WWW-Authenticate");
    }
  }

  /** An origin as browsers send it: scheme, host and port, and nothing behind. */
  private static String checked(String origin) {
    try {
      URI uri = URI.create(origin);
      boolean whole =
          List.of("http", "https").contains(String.valueOf(uri.getScheme()))
              && uri.getHost() != null
              && origin.equals(uri.getScheme() + "://" + uri.getRawAuthority())
              && uri.getRawUserInfo() == null
              && origin.equals(origin.toLowerCase(Locale.ROOT));
      if (whole) {
        return origin;
      }
    } catch (IllegalArgumentException e) {
      // Told below, like an address that has a path.
    }
    throw new IllegalArgumentException(
        "an origin is a scheme and a host, such as https://app.example: '" + origin + "'");
  }
}
