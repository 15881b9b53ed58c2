package io.gigmate.core.access;

import java.util.Optional;

/** Where accounts are kept. */
public interface Accounts {
  /** Keeps the account in place of the one with its username. */
  void save(Account account);

  /** Returns the account of this username, if there is one. */
  Optional<Account> find(String username);
}
