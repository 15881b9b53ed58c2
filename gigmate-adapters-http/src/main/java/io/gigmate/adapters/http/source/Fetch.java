package io.gigmate.adapters.http.source;

import io.gigmate.core.prospect.Prospect;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What became of asking a source on the web. */
public sealed interface Fetch {
  /**
   * It answered.
   *
   * @param prospects what it has
   * @param changed false where it said that nothing changed since the last time; the prospects are
   *     those of then
   */
  record Found(List<Prospect> prospects, boolean changed) implements Fetch {
    public Found {
      prospects = List.copyOf(prospects);
    }
  }

  /**
   * It was asked lately, and was not asked again.
   *
   * @param next when it may be
   */
  record NotYet(Instant next) implements Fetch {}

  /**
   * It may not be asked, or what it said cannot be used.
   *
   * @param reason why, in words for a person
   */
  record Refused(String reason) implements Fetch {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Found, T> found, Function<NotYet, T> notYet, Function<Refused, T> refused) {
    if (this instanceof Found answer) {
      return found.apply(answer);
    }
    return this instanceof NotYet later ? notYet.apply(later) : refused.apply((Refused) this);
  }
}
