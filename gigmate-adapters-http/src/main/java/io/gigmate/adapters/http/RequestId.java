package io.gigmate.adapters.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Names a request, in its answer and in whatever is logged meanwhile. Where the sender names it, as
 * a proxy does, that name is kept if it is one: it goes into logs and headers.
 */
public final class RequestId {
  /** The header that carries the name, there and back. */
  public static final String HEADER = "X-Request-Id";

  /** What the name is called in the context of log lines. */
  public static final String LOGGED = "request_id";

  private static final String KEPT = "io.gigmate.request.id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

  private RequestId() {}

  /** Returns the name of the request. */
  public static String of(Context request) {
    String known = request.attribute(KEPT);
    if (known != null) {
      return known;
    }
    String sent = request.header(HEADER);
    String id = sent != null && SANE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    request.attribute(KEPT, id);
    request.header(HEADER, id);
    return id;
  }

  /** Has the lines that this thread logs name the request. */
  static void begin(Context request) {
    MDC.put(LOGGED, of(request));
  }

  /** Ends that. */
  static void end(Context request) {
    MDC.remove(LOGGED);
  }

  /** Returns the name as a URI; one that was sent and is no UUID has none, so that it gets one. */
  static String uri(Context request) {
    try {
      return "urn:uuid:" + UUID.fromString(of(request));
    } catch (IllegalArgumentException e) {
      return "urn:uuid:" + UUID.randomUUID();
    }
  }
}
