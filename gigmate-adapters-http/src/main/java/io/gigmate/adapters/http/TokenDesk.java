package io.gigmate.adapters.http;

import io.gigmate.core.access.ApiToken;
import io.gigmate.core.access.Scope;
import java.util.List;

/** Makes tokens for programs; a host fills it with how its own look. */
public interface TokenDesk {
  /**
   * Makes a token and returns its text, which nobody can tell again.
   *
   * @throws IllegalArgumentException where the label cannot be one, or no scope is given
   */
  String issue(String username, String label, List<Scope> scopes);

  /** Returns the tokens of an account. */
  List<ApiToken> all(String username);

  /** Forgets a token of this account; answers whether it had one of this identifier. */
  boolean revoke(String username, String id);
}
