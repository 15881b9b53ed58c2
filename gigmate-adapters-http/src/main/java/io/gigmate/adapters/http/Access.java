package io.gigmate.adapters.http;

import io.gigmate.core.access.Role;
import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;

/**
 * Whom a route lets in. A route without one lets in nobody; with several it lets in whom any of
 * them does.
 */
public enum Access implements RouteRole {
  /** Everybody, signed in or not. */
  OPEN(null),
  /**
   * Whoever has the link or the call, which is signed: no cookie says who they are, so that a
   * request may come from any site.
   */
  LINK(null),
  /** Accounts of the role {@link Role#INVESTOR}. */
  INVESTOR(Role.INVESTOR),
  /** Accounts of the role {@link Role#VENUE}; which room is theirs is the route's to look at. */
  VENUE(Role.VENUE),
  /** Accounts of the role {@link Role#ARTIST}; which act they are is the route's to look at. */
  ARTIST(Role.ARTIST);

  private final @Nullable Role role;

  Access(@Nullable Role role) {
    this.role = role;
  }

  /** Answers whether an account of this role is let in; an investor always is. */
  public boolean admits(Role visitor) {
    return role == null || role == visitor || visitor == Role.INVESTOR;
  }

  /** Answers whether one has to be somebody to be let in. */
  boolean isForRole() {
    return role != null;
  }
}
