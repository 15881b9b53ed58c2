package io.gigmate.scoring.feed;

import io.gigmate.scoring.internal.text.TextChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One visit to a feed.
 *
 * @param feed its name
 * @param version of the terms under which it was asked
 * @param at when, to the millisecond
 * @param outcome what became of it
 * @param entries how many it had
 * @param fresh how many of them were new
 * @param note what there is to say, such as why it failed
 * @param failures how many visits have failed one after the other, up to this one
 * @param next when it may be asked again, to the millisecond
 * @param mark of the state that was read last
 */
public record FeedVisit(
    String feed,
    String version,
    Instant at,
    Outcome outcome,
    int entries,
    int fresh,
    String note,
    int failures,
    Instant next,
    FeedMark mark) {
  private static final int LONGEST_NOTE = 500;

  /** What became of a visit. */
  public enum Outcome {
    /** It was read. */
    READ,
    /** It said that nothing changed. */
    UNCHANGED,
    /** It could not be read. */
    FAILED;

    /** Returns the name that tables carry, such as {@code read}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the outcome of this code. */
    public static Outcome parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public FeedVisit {
    TextChecks.id("name of a feed", feed);
    TextChecks.id("version of terms", version);
    note = TextChecks.text("note of a visit", note, LONGEST_NOTE);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    next = next.truncatedTo(ChronoUnit.MILLIS);
    if (fresh < 0 || fresh > entries || (failures > 0) != (outcome == Outcome.FAILED)) {
      throw new IllegalArgumentException(
          "not a visit: %s of %s new, %s failures, %s"
              .formatted(fresh, entries, failures, outcome));
    }
    if (!next.isAfter(at)) {
      throw new IllegalArgumentException("the next visit comes later: " + at + ", " + next);
    }
  }
}
