package io.gigmate.app.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Has every page of a demonstration say that it is one. */
public final class DemoMark implements Handler {
  private static final String SET = "io.gigmate.demonstration";

  @Override
  public void handle(Context request) {
    request.attribute(SET, true);
  }

  static boolean isSet(Context request) {
    return request.attribute(SET) != null;
  }
}
