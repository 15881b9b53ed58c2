package io.gigmate.core.memory;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.Accounts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts {
  private final Map<String, Account> saved = new ConcurrentHashMap<>();

  @Override
  public void save(Account account) {
    saved.put(account.username(), account);
  }

  @Override
  public Optional<Account> find(String username) {
    return Optional.ofNullable(saved.get(username));
  }
}
