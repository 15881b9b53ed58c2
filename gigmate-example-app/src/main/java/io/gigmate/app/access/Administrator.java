package io.gigmate.app.access;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.Accounts;
import io.gigmate.core.access.KeptSessions;
import io.gigmate.core.access.Role;
import io.gigmate.core.tenant.TenantId;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that there is an administrator: the first start makes the account with a password that
 * is told once. Whoever starts the server may set the password, on any start.
 */
public final class Administrator {
  /** Who the administrator signs in as. */
  public static final String USERNAME = "admin";

  /** Letters and digits that nobody mistakes for another when typing them off a screen. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  private final Accounts accounts;
  private final Passwords passwords;
  private final KeptSessions sessions;
  private final Doors doors;
  private final SecureRandom random = new SecureRandom();

  /** Creates the keeper of the account. */
  public Administrator(Accounts accounts, Passwords passwords, KeptSessions sessions, Doors doors) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.doors = doors;
  }

  /**
   * Makes the account where there is none, and changes its password where another one is wished:
   * that ends its sessions. To wish for one opens a door that guesses have shut.
   *
   * @param wished the password that whoever starts the server has set, if any
   * @return the password that was made up, to be told once; nothing where none was
   */
  public Optional<String> ensure(TenantId tenant, @Nullable String wished) {
    Optional<Account> account = accounts.find(USERNAME);
    if (wished != null) {
      doors.open(USERNAME);
      if (account.filter(known -> passwords.matches(wished, known.passwordHash())).isEmpty()) {
        save(account.map(Account::tenant).orElse(tenant), wished);
      }
      return Optional.empty();
    }
    if (account.isPresent()) {
      return Optional.empty();
    }
    String password = madeUp();
    save(tenant, password);
    return Optional.of(password);
  }

  private void save(TenantId tenant, String password) {
    accounts.save(new Account(USERNAME, tenant, Role.INVESTOR, passwords.hash(password)));
    sessions.endAll(USERNAME);
  }

  /** About 99 bits. */
  private String madeUp() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
