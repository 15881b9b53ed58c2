package io.gigmate.core.outreach;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a delivery status says of an address. Only four statuses are about the address itself and
 * for good; a full mailbox or a message that was taken for spam says nothing of who lives there.
 * Source: RFC 3463 and RFC 3464.
 */
public enum Bounce {
  /** The address takes nothing: no such user or host, moved, or not accepting. */
  HARD,
  /** This message did not arrive; another may. */
  SOFT,
  /** It arrived, or is still on its way. */
  NONE;

  private static final Pattern STATUS =
      Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})(?:\\D.*)?", Pattern.DOTALL);

  /**
   * Bad mailbox, bad host, moved; a mailbox that is disabled, a host that accepts nothing (RFC
   * 7505: a null MX).
   */
  private static final Set<String> FOR_GOOD = Set.of("1.1", "1.2", "1.6", "2.1", "1.10");

  /**
   * Classifies a delivery status.
   *
   * @param action of the field {@code Action}, such as {@code failed} or {@code delayed}
   * @param status of the field {@code Status}, such as {@code 5.1.1}
   */
  public static Bounce of(String action, String status) {
    Matcher parts = STATUS.matcher(status.strip());
    boolean failed = action.strip().toLowerCase(Locale.ROOT).equals("failed");
    if (!parts.matches()) {
      return failed ? SOFT : NONE;
    }
    if (parts.group(1).equals("2")) {
      return NONE;
    }
    boolean permanent = parts.group(1).equals("5");
    boolean ofAddress = FOR_GOOD.contains(number(parts.group(2)) + "." + number(parts.group(3)));
    return failed && permanent && ofAddress ? HARD : failed ? SOFT : NONE;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
