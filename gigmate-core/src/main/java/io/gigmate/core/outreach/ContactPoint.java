package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.prospect.EmailAddress;
import io.gigmate.core.prospect.PhoneNumber;
import java.util.Locale;

/**
 * Where a message ends up, in its one written form: two spellings of an address that reach the same
 * place are one contact point, so that an opt-out holds for both.
 *
 * @param kind of place
 * @param value the normalised address
 */
public record ContactPoint(Kind kind, String value) implements Comparable<ContactPoint> {
  private static final int LONGEST = 500;

  /** What kind of place a message ends up in. */
  public enum Kind {
    /** A mailbox: electronic mail. */
    MAILBOX,
    /** A telephone number: texts and calls reach the same one. */
    NUMBER,
    /** A name on a social platform. */
    HANDLE,
    /** A door with a letter box. */
    LETTERBOX
  }

  public ContactPoint {
    value = Checks.text("contact point", value, LONGEST);
  }

  /** Returns the mailbox that the address reaches. */
  public static ContactPoint of(EmailAddress address) {
    return new ContactPoint(Kind.MAILBOX, address.mailbox());
  }

  /** Returns the number, without its extension: whoever says stop says so for the line. */
  public static ContactPoint of(PhoneNumber number) {
    return new ContactPoint(Kind.NUMBER, number.e164());
  }

  /** Returns the name on a platform, such as {@code instagram} and {@code @theroom}. */
  public static ContactPoint handle(String platform, String name) {
    String bare = name.strip().startsWith("@") ? name.strip().substring(1) : name.strip();
    return new ContactPoint(
        Kind.HANDLE, lower(Checks.text("platform", platform, 40)) + ":" + lower(bare));
  }

  /** Returns the letter box of a postal address; case, commas and blanks count for nothing. */
  public static ContactPoint letterbox(String address) {
    return new ContactPoint(Kind.LETTERBOX, lower(address).replaceAll("[\\s,.]+", " ").strip());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(ContactPoint other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? value.compareTo(other.value) : byKind;
  }

  @Override
  public String toString() {
    return value;
  }
}
