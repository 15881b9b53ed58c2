package io.gigmate.core.prospect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An e-mail address with the host in lower case, and the mailbox that it reaches.
 *
 * <p>Three rules find the mailbox. Letters count the same in either case: RFC 5321 lets a host tell
 * them apart, and none does. At hosts known to do so, what follows a plus sign is a label. At
 * Google's, dots in the local part count for nothing. Everywhere else the local part stays as it
 * is: at an unknown host, a dot or a plus may be another person.
 *
 * @param local what stands before the last @, as written
 * @param host what stands behind it, in lower case
 */
public record EmailAddress(String local, String host) {
  private static final Map<String, String> SAME_HOSTS = Map.of("googlemail.com", "gmail.com");

  private static final Set<String> LABELLED_BY_PLUS =
      Set.of(
          "gmail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "fastmail.com",
          "proton.me",
          "protonmail.com",
          "pm.me");

  /** Where everybody can have an address: the host says nothing about who it is. */
  private static final Set<String> PUBLIC_HOSTS =
      Set.of(
          "gmail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "msn.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "yahoo.com",
          "ymail.com",
          "rocketmail.com",
          "aol.com",
          "gmx.com",
          "gmx.de",
          "web.de",
          "mail.com",
          "fastmail.com",
          "proton.me",
          "protonmail.com",
          "pm.me",
          "comcast.net",
          "verizon.net",
          "att.net",
          "sbcglobal.net",
          "bellsouth.net",
          "cox.net",
          "charter.net",
          "earthlink.net",
          "juno.com",
          "optonline.net",
          "mail.ru",
          "qq.com");

  public EmailAddress {
    host = host.strip().toLowerCase(Locale.ROOT);
    if (local.isBlank() || host.isEmpty() || host.indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          "e-mail address needs a name, an @ and a host: " + local + "@" + host);
    }
  }

  /** Reads an address as its source wrote it, {@code mailto:} included; empty where it is none. */
  public static Optional<EmailAddress> from(String text) {
    String address = text.strip();
    if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
      address = address.substring(7).strip();
    }
    int at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1 || address.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    String host = address.substring(at + 1);
    return Optional.of(
        new EmailAddress(
            address.substring(0, at),
            host.endsWith(".") && host.length() > 1 ? host.substring(0, host.length() - 1) : host));
  }

  /** Returns the mailbox: two addresses with one mailbox reach the same place. */
  public String mailbox() {
    String place = SAME_HOSTS.getOrDefault(host, host);
    String name = local.toLowerCase(Locale.ROOT);
    int plus = name.indexOf('+');
    if (plus > 0 && LABELLED_BY_PLUS.contains(place)) {
      name = name.substring(0, plus);
    }
    if (place.equals("gmail.com")) {
      name = name.replace(".", "");
    }
    return name + "@" + place;
  }

  /** Answers whether anybody can have an address at the host, so that it names nobody. */
  public boolean isAtPublicHost() {
    return PUBLIC_HOSTS.contains(SAME_HOSTS.getOrDefault(host, host));
  }

  @Override
  public String toString() {
    return local + "@" + host;
  }
}
