package io.gigmate.scoring.match;

import java.util.Locale;

/** What is to be done with a pair of records. */
public enum Verdict {
  /** One prospect: they are merged. */
  SAME,
  /** A person decides. */
  REVIEW,
  /** Two prospects. */
  DIFFERENT;

  /** Returns the name that files carry, such as {@code review}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
