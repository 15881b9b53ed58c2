package io.gigmate.core.campaign;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a campaign has come. */
public enum CampaignState {
  /** Being written. */
  DRAFT,
  /** Planned, and waiting for its start. */
  SCHEDULED,
  /** Its messages may leave. */
  ACTIVE,
  /** Held by a person; nothing leaves. */
  PAUSED,
  /** Every planned message came to its end. */
  COMPLETED,
  /** Given up; what had not left never will. */
  CANCELLED;

  /** Returns the name that tables and the API carry, such as {@code draft}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of this code. */
  public static CampaignState parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Returns the states that may follow. */
  public Set<CampaignState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SCHEDULED, CANCELLED);
      case SCHEDULED, PAUSED -> EnumSet.of(ACTIVE, CANCELLED);
      case ACTIVE -> EnumSet.of(PAUSED, COMPLETED, CANCELLED);
      case COMPLETED, CANCELLED -> EnumSet.noneOf(CampaignState.class);
    };
  }

  /** Answers whether its words may still be changed: not while messages leave with them. */
  public boolean isOpenToChange() {
    return this == DRAFT || this == SCHEDULED || this == PAUSED;
  }
}
