package io.gigmate.core.prospect;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a lead stands: new, contacted, responded, interested, then converted, not interested or
 * invalid.
 */
public enum LeadStatus {
  /** Found, and nobody has written yet. */
  NEW,
  /** Written to or called. */
  CONTACTED,
  /** An answer came. */
  RESPONDED,
  /** The answer was that they want to know more. */
  INTERESTED,
  /** They became a customer. */
  CONVERTED,
  /** They said no. They may still change their mind. */
  NOT_INTERESTED,
  /** There is no such person or place, or no way to reach it. */
  INVALID;

  /**
   * Returns the statuses that may follow this one. A lead may skip steps forward, and a "no" may
   * turn into interest.
   */
  public Set<LeadStatus> next() {
    return switch (this) {
      case NEW -> EnumSet.of(CONTACTED, RESPONDED, INTERESTED, CONVERTED, NOT_INTERESTED, INVALID);
      case CONTACTED -> EnumSet.of(RESPONDED, INTERESTED, CONVERTED, NOT_INTERESTED, INVALID);
      case RESPONDED -> EnumSet.of(INTERESTED, CONVERTED, NOT_INTERESTED, INVALID);
      case INTERESTED -> EnumSet.of(CONVERTED, NOT_INTERESTED, INVALID);
      case NOT_INTERESTED -> EnumSet.of(INTERESTED, INVALID);
      case CONVERTED, INVALID -> EnumSet.noneOf(LeadStatus.class);
    };
  }

  /** Answers whether a lead that stands here waits for us: to be written to, or to be answered. */
  public boolean isOurTurn() {
    return this == NEW || this == RESPONDED || this == INTERESTED;
  }

  /** Returns the name that files and the API carry, such as {@code not_interested}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status of this code. */
  public static LeadStatus parse(String code) {
    for (LeadStatus status : values()) {
      if (status.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "lead status must be one of new, contacted, responded, interested, converted,"
            + " not_interested, invalid: '"
            + code
            + "'");
  }
}
