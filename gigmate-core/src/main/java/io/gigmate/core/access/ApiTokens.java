package io.gigmate.core.access;

import java.util.List;
import java.util.Optional;

/** Where tokens of programs are kept. */
public interface ApiTokens {
  /**
   * Keeps a new token.
   *
   * @throws IllegalArgumentException where its id is taken
   */
  void add(ApiToken token);

  /** Forgets a token, from the next request on; answers whether there was one. */
  boolean remove(String id);

  /** Returns the token of this id, if there is one. */
  Optional<ApiToken> find(String id);

  /** Returns the tokens that act for an account, by id. */
  List<ApiToken> of(String username);
}
