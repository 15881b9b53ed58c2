package io.gigmate.adapters.http;

import io.gigmate.core.access.Account;
import io.javalin.http.Context;
import java.util.Optional;

/** Says who is asking; a host fills it with its own accounts and sessions. */
public interface SignIn {
  /** Returns the account that the request's session belongs to, if it carries a live one. */
  Optional<Account> bySession(Context request);

  /**
   * Answers whether the request comes from a page of the request's own session: it carries what
   * only such a page can know. Asked before a session may change anything. Where sessions are known
   * by something that browsers do not send by themselves, they always do.
   */
  boolean isOwnForm(Context request);

  /**
   * Returns the account of this username, if the password is its own. It works as long for a
   * username that does not exist as for one that does, so that nobody learns which ones do.
   *
   * @throws ProblemException where there were too many tries
   */
  Optional<Account> byPassword(Context request, String username, String password);

  /**
   * Returns where the request comes from, by which those who are not known are told apart. Behind a
   * proxy it must be what the proxy says, and of IPv6 the network: one visitor has as many
   * addresses in it as they like.
   */
  default String addressOf(Context request) {
    return request.ip();
  }

  /** Returns whom a program's token speaks for, if it is one; a host may have none. */
  default Optional<TokenVisit> byToken(String token) {
    return Optional.empty();
  }
}
