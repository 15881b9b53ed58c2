package io.gigmate.adapters.http;

import io.gigmate.core.access.Scope;
import io.javalin.security.RouteRole;

/**
 * Lets in programs beside whom {@link Access} lets in: with a token of this scope, whose account
 * has a role that the route admits.
 *
 * @param scope what the token must be for
 */
public record ForScope(Scope scope) implements RouteRole {}
