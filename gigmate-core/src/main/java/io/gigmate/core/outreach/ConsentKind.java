package io.gigmate.core.outreach;

import java.util.Arrays;
import java.util.Locale;

/** How somebody agreed to be written to. */
public enum ConsentKind {
  /** Said yes. */
  EXPRESS,
  /** Said yes in writing, with a signature, to being called or texted automatically. */
  WRITTEN,
  /** Bought something similar, was offered to say no for nothing, and did not. */
  SOFT_OPT_IN,
  /** Bought something. */
  IMPLIED_PURCHASE,
  /** Asked something. */
  IMPLIED_INQUIRY;

  /** Returns the name that files and the API carry, such as {@code soft_opt_in}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of this code. */
  public static ConsentKind parse(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind of consent must be one of express, written, soft_opt_in,"
                        + " implied_purchase, implied_inquiry: '"
                        + code
                        + "'"));
  }

  /** Answers whether the person did something in order to agree. */
  public boolean isAffirmative() {
    return this == EXPRESS || this == WRITTEN;
  }
}
