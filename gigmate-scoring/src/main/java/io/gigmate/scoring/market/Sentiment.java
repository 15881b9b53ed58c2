package io.gigmate.scoring.market;

import java.util.Locale;
import java.util.Optional;

/** How a text sounds. */
public enum Sentiment {
  /** Growth, success, praise. */
  POSITIVE,
  /** What is merely said. */
  NEUTRAL,
  /** Risk, loss, complaint. */
  NEGATIVE;

  /** Returns the sentiment as it stands in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the sentiment of a code, where it is one. */
  public static Optional<Sentiment> find(String code) {
    return Codes.find(values(), code);
  }
}
