package io.gigmate.scoring.feed;

import io.gigmate.core.operations.Digest;
import io.gigmate.scoring.internal.text.TextChecks;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed that the operator named, and the terms on which it may be read.
 *
 * @param name tells it from others; 1 to 60 characters
 * @param kind what it is about
 * @param address where it is
 * @param room whose shows they are; null where they name their own, and of news
 * @param terms what a person reads before they let it be asked
 * @param every how much lies between two visits, a quarter of an hour at the least
 */
public record MarketFeed(
    String name, FeedKind kind, URI address, @Nullable String room, String terms, Duration every) {
  /** Nobody is asked more often than this. */
  public static final Duration SHORTEST = Duration.ofMinutes(15);

  /** How often a feed is asked where nobody says. */
  public static final Duration HOURLY = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofDays(30);
  private static final int LONGEST_NAME = 60;
  private static final int VERSION_DIGITS = 12;

  public MarketFeed {
    TextChecks.id("name of a feed", name);
    TextChecks.text("name of a feed", name, LONGEST_NAME);
    room = room == null ? null : TextChecks.text("room of a feed", room, 300);
    terms = TextChecks.text("terms of a feed", terms, 1000);
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a feed is asked every " + SHORTEST + " to " + LONGEST + ": " + every);
    }
    if (room != null && kind == FeedKind.NEWS) {
      throw new IllegalArgumentException("news are of no room: '" + room + "'");
    }
  }

  /** Returns the code under which a person's word for it is kept. */
  public String source() {
    return "feed:" + name;
  }

  /**
   * Returns what names these terms: a word that was given for another address or on other terms is
   * none for these.
   */
  public String version() {
    return Digest.ofValues(Stream.of(kind, address, String.valueOf(room), terms))
        .hex()
        .substring(0, VERSION_DIGITS);
  }
}
