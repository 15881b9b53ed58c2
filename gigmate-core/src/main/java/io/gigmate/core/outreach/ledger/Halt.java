package io.gigmate.core.outreach.ledger;

import java.util.Locale;

/** What keeps a campaign from sending. */
public enum Halt {
  /** Nothing. */
  NONE,
  /** A pause, until it is resumed. */
  PAUSED,
  /** It was cancelled. */
  CANCELLED;

  /** Returns the name that tables carry, such as {@code paused}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
