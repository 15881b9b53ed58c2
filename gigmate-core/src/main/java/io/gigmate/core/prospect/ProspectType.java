package io.gigmate.core.prospect;

import java.util.Locale;

/** What a prospect is to a platform. */
public enum ProspectType {
  /** A room that puts on shows. */
  VENUE,
  /** Somebody who plays. */
  MUSICIAN,
  /** Somebody who goes to shows. */
  FAN,
  /** A business that pays to be seen. */
  SPONSOR,
  /** Press, radio, a blog. */
  MEDIA,
  /** Somebody who books acts for occasions. */
  EVENT_PLANNER;

  /** Returns the name that files and the API carry, such as {@code event_planner}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the type of this code. */
  public static ProspectType parse(String code) {
    for (ProspectType type : values()) {
      if (type.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "prospect type must be one of venue, musician, fan, sponsor, media, event_planner: '"
            + code
            + "'");
  }
}
