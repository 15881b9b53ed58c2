package io.gigmate.core.access;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.tenant.TenantId;

/**
 * The name that a program gives to something it wants done once.
 *
 * @param tenant whose it is
 * @param username of the account that asks; another account's key of the same text is another
 * @param text what the program calls it: 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(TenantId tenant, String username, String text) {
  public IdempotencyKey {
    Checks.id("username", username);
    if (!text.matches("[!-~]{1,255}")) {
      throw new IllegalArgumentException(
          "a key has 1 to 255 visible ASCII characters: '" + text + "'");
    }
  }
}
