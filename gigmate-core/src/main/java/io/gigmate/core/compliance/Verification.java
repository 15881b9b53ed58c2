package io.gigmate.core.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reading of a rule was compared with its primary text.
 *
 * @param on when it last was; null where it never was
 */
public record Verification(@Nullable LocalDate on) {
  /** Nobody compared it. */
  public static final Verification NOT_VERIFIED = new Verification(null);

  /** Answers whether somebody did. */
  public boolean isVerified() {
    return on != null;
  }

  /** Returns it in words, such as {@code not verified}. */
  public String inWords() {
    return on == null ? "not verified" : "verified on " + on;
  }
}
