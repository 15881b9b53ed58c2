package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * How a prospect can be reached, as its source wrote it.
 *
 * @param email where known
 * @param phone where known
 * @param website where known
 * @param address street and number, where known
 * @param postalCode where known
 */
public record ContactDetails(
    @Nullable String email,
    @Nullable String phone,
    @Nullable String website,
    @Nullable String address,
    @Nullable String postalCode) {
  /** Nothing known. */
  public static final ContactDetails NONE = new ContactDetails(null, null, null, null, null);

  private static final int LONGEST_NAME = 64;
  private static final String SPACES = " \t\n\u000b\f\r";

  public ContactDetails {
    email = optional("e-mail address", email, 254);
    if (email != null && !isAddress(email)) {
      throw new IllegalArgumentException("e-mail address needs a name, an @ and a host: " + email);
    }
    phone = optional("phone", phone, 60);
    website = optional("website", website, 2000);
    address = optional("address", address, 300);
    postalCode = optional("postal code", postalCode, 20);
  }

  private static boolean isAddress(String email) {
    int at = email.indexOf('@');
    if (at < 1
        || at == email.length() - 1
        || email.lastIndexOf('@') != at
        || email.codePointCount(0, at) > LONGEST_NAME) {
      return false;
    }
    for (int i = 0; i < email.length(); i++) {
      char c = email.charAt(i);
      if (c <= ' ' && SPACES.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String optional(String what, @Nullable String value, int longest) {
    return value == null || value.isBlank() ? null : Checks.text(what, value, longest);
  }
}
