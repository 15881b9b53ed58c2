package io.gigmate.adapters.http;

import io.javalin.http.Context;

/** How a host shows a problem to somebody who looks at its own pages. */
@FunctionalInterface
public interface ErrorPage {
  /** Writes the page; the status is set already, and may be changed. */
  void show(Context request, Problem problem);
}
