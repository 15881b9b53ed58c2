package io.gigmate.core.snooze;

import java.util.Locale;

/** What may be put to sleep. A night is too, by the answer to its advice, which is kept there. */
public enum SnoozedKind {
  /** A lead, by its prospect. */
  LEAD,
  /** A strategy that is proposed. */
  STRATEGY;

  /** Returns the name that tables and the API carry, such as {@code lead}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of this name. */
  public static SnoozedKind parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
