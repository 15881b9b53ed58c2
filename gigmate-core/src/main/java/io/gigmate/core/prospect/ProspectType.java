package io.gigmate.core.prospect;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  private static final List<ProspectType> ALL = List.of(values());

  private final String code = name().toLowerCase(Locale.ROOT);

  /** Returns the name that files and the API carry, such as {@code event_planner}. */
  public String code() {
    return code;
  }

  /** Returns the type of this code. */
  public static ProspectType parse(String code) {
    ProspectType type = find(code);
    // As it is kept first: rows are read by the million.
    type = type == null ? find(code.strip().toLowerCase(Locale.ROOT)) : type;
    if (type != null) {
      return type;
    }
    throw new IllegalArgumentException(
        "prospect type must be one of venue, musician, fan, sponsor, media, event_planner: '"
            + code
            + "'");
  }

  private static @Nullable ProspectType find(String code) {
    for (ProspectType type : ALL) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    return null;
  }
}
