package io.gigmate.scoring.strategy;

import java.util.Locale;

/** How soon a strategy is to be looked at; it goes by how strongly its evidence speaks today. */
public enum Priority {
  /** The evidence speaks at 0.7 or more. */
  HIGH,
  /** At 0.4 or more. */
  MEDIUM,
  /** Below. */
  LOW;

  static Priority of(double strength) {
    return strength >= 0.7 ? HIGH : strength >= 0.4 ? MEDIUM : LOW;
  }

  /** Returns the name that files and tables carry, such as {@code high}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the priority of this code. */
  public static Priority parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
