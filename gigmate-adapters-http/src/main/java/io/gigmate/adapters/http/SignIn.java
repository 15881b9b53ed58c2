package io.gigmate.adapters.http;

import io.gigmate.core.access.Account;
import io.javalin.http.Context;
import java.util.Optional;

/** Says who is asking; a host fills it with its own accounts and sessions. */
public interface SignIn {
  /** Returns the account that the request's session belongs to, if it carries a live one. */
  Optional<Account> bySession(Context request);

  /**
   * Returns the account of this username, if the password is its own. It works as long for a
   * username that does not exist as for one that does, so that nobody learns which ones do.
   */
  Optional<Account> byPassword(String username, String password);

  /** Returns whom a program's token speaks for, if it is one; a host may have none. */
  default Optional<TokenVisit> byToken(String token) {
    return Optional.empty();
  }
}
