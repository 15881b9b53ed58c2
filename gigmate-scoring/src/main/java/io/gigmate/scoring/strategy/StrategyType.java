package io.gigmate.scoring.strategy;

import java.util.Locale;

/** What a strategy is for. */
public enum StrategyType {
  /** Getting new users. */
  ACQUISITION,
  /** Keeping the users that there are. */
  RETENTION,
  /** More activity of the same users. */
  ENGAGEMENT,
  /** More income from the same activity. */
  MONETIZATION,
  /** Being known. */
  BRAND_AWARENESS,
  /** Working with others. */
  PARTNERSHIP;

  /** Returns the name that files and tables carry, such as {@code brand_awareness}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the type of this code. */
  public static StrategyType parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
