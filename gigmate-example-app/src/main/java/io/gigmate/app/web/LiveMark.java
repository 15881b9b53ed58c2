package io.gigmate.app.web;

import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.adapters.http.live.LiveRoutes;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationsLog;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import org.jspecify.annotations.Nullable;

/**
 * Notes where the log stands before a page is read, so that the page's stream begins there: what
 * changes while the page is on its way is told as well. It follows the gatekeeper, and decides
 * nothing.
 */
public final class LiveMark implements Handler {
  private static final String SEEN = "io.gigmate.live.seen";

  private final OperationsLog log;

  /** Creates the mark on the log that is told. */
  public LiveMark(OperationsLog log) {
    this.log = log;
  }

  @Override
  public void handle(Context request) {
    if (request.method().equals(HandlerType.GET) && !GigMateApi.covers(request.path())) {
      Gatekeeper.known(request)
          .ifPresent(
              visitor ->
                  request.attribute(
                      SEEN, log.last(visitor.tenant()).map(LoggedOperation::seq).orElse(0L)));
    }
  }

  /** Returns where the stream of this page is; null for a page that does not change by itself. */
  static @Nullable String stream(Context request) {
    Long seen = request.attribute(SEEN);
    return seen == null ? null : LiveRoutes.PATH + "?after=" + seen;
  }
}
