package io.gigmate.core.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a show stands in its life: draft, announced, on sale, then completed or cancelled. One that
 * never was on sale may be completed as well; a draft may not, because nobody knew of it.
 */
public enum EventStatus {
  /** Planned, and known to nobody outside. */
  DRAFT,
  /** Public, without tickets yet. */
  ANNOUNCED,
  /** Tickets can be had. */
  ON_SALE,
  /** It took place. */
  COMPLETED,
  /** It does not take place. */
  CANCELLED;

  /** Returns the statuses that may follow this one. */
  public Set<EventStatus> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(ANNOUNCED, CANCELLED);
      // Not every show sells tickets ahead.
      case ANNOUNCED -> EnumSet.of(ON_SALE, COMPLETED, CANCELLED);
      case ON_SALE -> EnumSet.of(COMPLETED, CANCELLED);
      case COMPLETED, CANCELLED -> EnumSet.noneOf(EventStatus.class);
    };
  }

  /** Answers whether nothing follows this status. */
  public boolean isFinal() {
    return next().isEmpty();
  }

  /** Returns the name that files and the API carry, such as {@code on_sale}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the status of this code. */
  public static EventStatus parse(String code) {
    for (EventStatus status : values()) {
      if (status.code().equals(code.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))) {
        return status;
      }
    }
    throw new IllegalArgumentException(
        "event status must be one of draft, announced, on_sale, completed, cancelled: '"
            + code
            + "'");
  }
}
