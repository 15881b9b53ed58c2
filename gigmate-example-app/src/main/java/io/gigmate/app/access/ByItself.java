package io.gigmate.app.access;

import io.gigmate.adapters.http.live.LiveRoutes;
import io.javalin.http.Context;

/**
 * What a page asks for without its visitor. It keeps nobody signed in, and takes nothing that was
 * left for the visitor to read.
 */
public final class ByItself {
  /** The header that a page sends when it reads a region again. */
  public static final String HEADER = "X-Refresh";

  private ByItself() {}

  /** Answers whether no person made this request. */
  public static boolean was(Context request) {
    return request.header(HEADER) != null || request.path().equals(LiveRoutes.PATH);
  }
}
