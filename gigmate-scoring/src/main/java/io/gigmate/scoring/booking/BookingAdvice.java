package io.gigmate.scoring.booking;

import io.gigmate.core.explain.Recommendation;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.deal.offer.BreakPoint;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.timing.CompetingShow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether to book, on what terms, and everything that speaks for it and against it.
 *
 * @param question what was asked
 * @param recommendation what to do, how often such advice turned out right, the reasons in points,
 *     and the alternatives: other structures, dates and rooms, the best first
 * @param score in its parts
 * @param forecast how many people are to be expected
 * @param fit of audience, room and price
 * @param money on the terms advised; where it is not to be booked, on those asked for or, without
 *     any, with a sure payout that the artist would accept
 * @param risks the most expensive first
 * @param timing of the date; null where it is not known
 * @param competing shows on the date
 * @param offers what can be offered, or why nothing can
 * @param absent what is not known, and so is neither for nor against it
 * @param whatWouldChangeIt where the answer changes
 */
public record BookingAdvice(
    BookingQuestion question,
    Recommendation<BookingChoice> recommendation,
    BookingScore score,
    AttendanceForecast forecast,
    AudienceFit fit,
    NightMoney money,
    List<BookingRisk> risks,
    @Nullable Timing timing,
    List<CompetingShow> competing,
    OfferOutcome offers,
    List<Absence> absent,
    List<BreakPoint> whatWouldChangeIt) {
  public BookingAdvice {
    risks = List.copyOf(risks);
    competing = List.copyOf(competing);
    absent = List.copyOf(absent);
    whatWouldChangeIt = List.copyOf(whatWouldChangeIt);
  }

  /** Returns what to do. */
  public BookingVerdict verdict() {
    return recommendation.choice().verdict();
  }
}
