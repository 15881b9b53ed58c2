package io.gigmate.scoring.feed;

import java.util.Arrays;
import java.util.Locale;

/** What a feed is about. */
public enum FeedKind {
  /** News, as RSS or Atom. */
  NEWS,
  /** Another room's shows, as iCalendar or a table. */
  SHOWS;

  /** Returns the name that files and tables carry, such as {@code news}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the kind of this code.
   *
   * @throws IllegalArgumentException where there is none, naming those that there are
   */
  public static FeedKind parse(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be news or shows: '" + code + "'"));
  }
}
