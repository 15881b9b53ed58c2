package io.gigmate.scheduling.demand;

import java.util.Locale;

/** Where figures of sales come from. What is simulated is never learned from together with real. */
public enum SalesOrigin {
  /** People bought these tickets. */
  REAL,
  /** A demonstration made them up. */
  SIMULATED;

  /** Returns the name that is kept, such as {@code real}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the origin of this code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static SalesOrigin parse(String code) {
    for (SalesOrigin one : values()) {
      if (one.code().equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException("there is no origin of sales called '" + code + "'");
  }
}
