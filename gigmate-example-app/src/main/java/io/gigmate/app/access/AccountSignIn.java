package io.gigmate.app.access;

import io.gigmate.adapters.http.SignIn;
import io.gigmate.adapters.http.TokenVisit;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Accounts;
import io.javalin.http.Context;
import java.util.Optional;

/** Knows visitors by the accounts that are kept. */
public final class AccountSignIn implements SignIn {
  private static final int LONGEST_USERNAME = 100;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Tokens tokens;

  /** Creates the sign-in on its parts. */
  public AccountSignIn(Accounts accounts, Passwords passwords, Sessions sessions, Tokens tokens) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Override
  public Optional<Account> bySession(Context request) {
    // Asked anew each time: an account that is gone or has another role counts at once.
    return sessions.of(request).flatMap(session -> accounts.find(session.username()));
  }

  @Override
  public Optional<TokenVisit> byToken(String text) {
    return tokens
        .of(text)
        .flatMap(
            token ->
                accounts
                    .find(token.username())
                    .map(account -> new TokenVisit(account, token.scopes())));
  }

  @Override
  public Optional<Account> byPassword(String username, String password) {
    Optional<Account> account =
        canBeUsername(username) ? accounts.find(username) : Optional.empty();
    boolean matches = passwords.matches(password, account.map(Account::passwordHash).orElse(null));
    return matches ? account : Optional.empty();
  }

  /** Keeps from the database what no account can be called. */
  private static boolean canBeUsername(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_USERNAME
        && text.chars().noneMatch(Character::isISOControl);
  }
}
