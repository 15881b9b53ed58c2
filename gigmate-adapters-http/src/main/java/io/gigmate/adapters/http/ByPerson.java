package io.gigmate.adapters.http;

import io.javalin.security.RouteRole;

/** Keeps tokens out of a route, whatever their scope: what it does, a person does. */
public enum ByPerson implements RouteRole {
  /** No program. */
  ONLY
}
