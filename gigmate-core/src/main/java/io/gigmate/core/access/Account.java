package io.gigmate.core.access;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.tenant.TenantId;

/**
 * Somebody who can sign in.
 *
 * @param username unique in the whole installation
 * @param tenant whose data it works on
 * @param role what it is allowed to be
 * @param passwordHash as the host's hashing library wrote it; never a password
 */
public record Account(String username, TenantId tenant, Role role, String passwordHash) {
  public Account {
    Checks.id("username", username);
    Checks.text("password hash", passwordHash, 500);
  }

  /** Returns this account with another password. */
  public Account withPasswordHash(String hash) {
    return new Account(username, tenant, role, hash);
  }

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "Account[" + username + ", " + tenant + ", " + role.code() + "]";
  }
}
