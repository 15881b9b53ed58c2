package io.gigmate.scoring.booking;

import io.gigmate.core.explain.Score;
import io.gigmate.scoring.deal.Deal;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a night, and why.
 *
 * @param verdict what to do
 * @param night which
 * @param terms on which to book; null where it is not to be booked
 * @param money that the night leaves: on these terms or, without any, on those it was judged by
 * @param score of the night on these terms
 * @param reason in a sentence
 */
public record BookingChoice(
    BookingVerdict verdict,
    BookingNight night,
    @Nullable Deal terms,
    NightMoney money,
    Score score,
    String reason) {
  public BookingChoice {
    if ((terms == null) != (verdict == BookingVerdict.DO_NOT_BOOK)) {
      throw new IllegalArgumentException("who books has terms, and nobody else: " + verdict);
    }
  }
}
