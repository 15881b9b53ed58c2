package io.gigmate.scheduling.constraint;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act's claim on a date in a room, before anything is confirmed.
 *
 * @param venue the room
 * @param date the date
 * @param artist who asked for it
 * @param rank 1 is the first hold, 2 the second, and so on
 * @param placed when it was asked for
 * @param expires when it lapses unless it is renewed
 * @param answerBy by when a challenged hold has to be confirmed; null where nobody challenges it
 * @param confirmed since when the date is the act's for good; null while it is only held
 */
public record Hold(
    VenueId venue,
    LocalDate date,
    ArtistId artist,
    int rank,
    Instant placed,
    Instant expires,
    @Nullable Instant answerBy,
    @Nullable Instant confirmed) {
  public Hold {
    if (rank < 1 || !placed.isBefore(expires)) {
      throw new IllegalArgumentException(
          "a hold has a rank from 1 on and lasts: " + rank + ", " + placed + " to " + expires);
    }
  }

  /**
   * Answers whether the hold still counts: confirmed, or neither lapsed nor lost to a challenge.
   */
  public boolean isLive(Instant at) {
    return isConfirmed() || isOpen(at);
  }

  /** Answers whether the date is the act's for good. */
  public boolean isConfirmed() {
    return confirmed != null;
  }

  private boolean isOpen(Instant at) {
    return at.isBefore(expires) && (answerBy == null || at.isBefore(answerBy));
  }

  Hold withRank(int newRank, Instant newExpires) {
    return new Hold(venue, date, artist, newRank, placed, newExpires, null, confirmed);
  }

  Hold challenged(Instant until) {
    return new Hold(venue, date, artist, rank, placed, expires, until, confirmed);
  }

  Hold confirmed(Instant since) {
    return new Hold(venue, date, artist, rank, placed, expires, null, since);
  }
}
