package io.gigmate.adapters.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of the site's own pages from those that another site makes a browser send.
 *
 * <p>Browsers say where a request comes from and let no page change it: {@code Sec-Fetch-Site}
 * first, else {@code Origin}, which every browser sends with a POST. A request with neither comes
 * from a program, which carries no one's cookies by accident. It holds for HTTP Basic as well,
 * because browsers repeat those credentials by themselves.
 *
 * <p>Hosts are compared, not schemes: behind a proxy that ends TLS the server sees http where the
 * page sees https. The proxy must pass on the {@code Host} header.
 */
final class SameOrigin {
  private SameOrigin() {}

  static boolean holds(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.header("Origin");
    return origin == null || sameHost(origin, request.header("Host"));
  }

  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && host != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
