package io.gigmate.app.metrics;

import io.gigmate.adapters.http.RequestId;
import io.gigmate.adapters.http.live.LiveRoutes;
import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.javalin.router.Endpoint;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One line for each request, and its part of the metrics. The line has the template of the route
 * and neither the path nor the query nor an address: those may name people.
 */
public final class RequestLog implements RequestLogger {
  /** The name by which the lines are switched on and off. */
  public static final String NAME = "io.gigmate.requests";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);

  /** The route of what matched none; whoever tries addresses shall not make as many series. */
  private static final String NONE = "none";

  private final Metrics metrics;

  /** Creates the log beside the metrics. */
  public RequestLog(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void handle(Context request, Float millis) {
    Endpoint matched = request.endpoints().matchedHttpEndpoint();
    String route = matched == null ? NONE : matched.path;
    String method = matched == null ? "ANY" : request.method().name();
    int status = request.statusCode();
    // How long somebody listened says nothing about how fast the server is.
    if (!route.equals(LiveRoutes.PATH)) {
      metrics.answered(method, route, status, Duration.ofNanos((long) (millis * 1_000_000.0)));
    }
    long took = Math.round(millis);
    MDC.put(RequestId.LOGGED, RequestId.of(request));
    try {
      LOG.atInfo()
          .addKeyValue("method", method)
          .addKeyValue("route", route)
          .addKeyValue("status", status)
          .addKeyValue("took_ms", took)
          .log("{} {} {} in {} ms", method, route, status, took);
    } finally {
      MDC.remove(RequestId.LOGGED);
    }
  }
}
