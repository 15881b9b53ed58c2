package io.gigmate.app.web;

import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.app.access.AccountSignIn;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationsLog;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes where the log stands before a page is read, so that the page's stream begins there: what
 * changes while the page is on its way is told as well. Only who may listen gets a mark. It follows
 * the gatekeeper, and decides nothing.
 */
public final class LiveMark implements Handler {
  private static final String SEEN = "io.gigmate.live.seen";

  private final OperationsLog log;
  private final AccountSignIn signIn;

  /** Creates the mark on the log that is told, for those who are signed in. */
  public LiveMark(OperationsLog log, AccountSignIn signIn) {
    this.log = log;
    this.signIn = signIn;
  }

  @Override
  public void handle(Context request) {
    if (request.method().equals(HandlerType.GET) && !GigMateApi.covers(request.path())) {
      visitor(request)
          .filter(visitor -> visitor.role() == Role.INVESTOR)
          .ifPresent(
              visitor ->
                  request.attribute(
                      SEEN, log.last(visitor.tenant()).map(LoggedOperation::seq).orElse(0L)));
    }
  }

  /** The gatekeeper asks nobody at the door of the public calendar. */
  private Optional<Account> visitor(Context request) {
    return request.path().equals("/") ? signIn.bySession(request) : Gatekeeper.known(request);
  }

  /** Says that what is shown instead of the page does not change by itself. */
  static void forget(Context request) {
    request.attribute(SEEN, null);
  }

  /** Returns where the log stood; null for a page that does not change by itself. */
  static @Nullable Long seen(Context request) {
    return request.attribute(SEEN);
  }
}
