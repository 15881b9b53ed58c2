package io.gigmate.adapters.http;

import io.gigmate.core.access.Account;
import io.javalin.http.Context;
import java.util.Optional;

/** Knows nobody. */
final class NobodySignsIn implements SignIn {
  @Override
  public Optional<Account> bySession(Context request) {
    return Optional.empty();
  }

  @Override
  public boolean isOwnForm(Context request) {
    return false;
  }

  @Override
  public Optional<Account> byPassword(Context request, String username, String password) {
    return Optional.empty();
  }
}
