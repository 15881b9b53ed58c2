package io.gigmate.adapters.http;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.Scope;
import java.util.List;

/**
 * Whom a token speaks for.
 *
 * @param account as it is now
 * @param scopes what the token is for
 */
public record TokenVisit(Account account, List<Scope> scopes) {
  public TokenVisit {
    scopes = List.copyOf(scopes);
  }
}
