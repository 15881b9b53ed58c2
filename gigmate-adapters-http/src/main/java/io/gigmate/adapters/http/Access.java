package io.gigmate.adapters.http;

import io.gigmate.core.access.Role;
import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;

/** Whom a route lets in. A route without one lets in nobody. */
public enum Access implements RouteRole {
  /** Everybody, signed in or not. */
  OPEN(null),
  /**
   * Whoever has the link or the call, which is signed: no cookie says who they are, so that a
   * request may come from any site.
   */
  LINK(null),
  /** Accounts of the role {@link Role#INVESTOR}. */
  INVESTOR(Role.INVESTOR);

  private final @Nullable Role role;

  Access(@Nullable Role role) {
    this.role = role;
  }

  /** Answers whether an account of this role is let in. */
  public boolean admits(Role visitor) {
    return role == null || role == visitor;
  }
}
