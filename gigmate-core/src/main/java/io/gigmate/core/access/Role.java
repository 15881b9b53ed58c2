package io.gigmate.core.access;

import java.util.Locale;

/** What an account is allowed to be. */
public enum Role {
  /** Runs the platform: sees leads, changes settings, approves. */
  INVESTOR,
  /** Runs a room. */
  VENUE,
  /** Plays. */
  ARTIST;

  /** Returns the name that tables and the API carry, such as {@code investor}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role of this code. */
  public static Role parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
