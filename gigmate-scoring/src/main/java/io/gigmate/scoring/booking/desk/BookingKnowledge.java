package io.gigmate.scoring.booking.desk;

import io.gigmate.scoring.booking.AttendanceForecasts;
import io.gigmate.scoring.booking.AudienceProfiles;
import io.gigmate.scoring.booking.MarketViews;
import io.gigmate.scoring.booking.RiskWatch;
import io.gigmate.scoring.booking.TalentViews;
import io.gigmate.scoring.booking.Timings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a house knows beside its calendar. What it does not know every advice names as absent.
 *
 * @param forecasts of the attendance, from a history; null where there is none, so that whoever
 *     asks has to say how many people they expect
 * @param audiences of artists and rooms
 * @param prices of tickets
 * @param risks the mishaps that are watched
 * @param timings of dates
 * @param talent views of artists
 * @param market views of the market
 */
public record BookingKnowledge(
    @Nullable AttendanceForecasts forecasts,
    AudienceProfiles audiences,
    UsualPrices prices,
    List<RiskWatch> risks,
    Timings timings,
    TalentViews talent,
    MarketViews market) {
  public BookingKnowledge {
    risks = List.copyOf(risks);
  }

  /** Returns the knowledge of a house that knows its calendar alone. */
  public static BookingKnowledge none() {
    return new BookingKnowledge(
        null,
        AudienceProfiles.none(),
        UsualPrices.none(),
        List.of(),
        Timings.none(),
        TalentViews.none(),
        MarketViews.none());
  }

  /** Returns the same with forecasts. */
  public BookingKnowledge withForecasts(@Nullable AttendanceForecasts value) {
    return new BookingKnowledge(value, audiences, prices, risks, timings, talent, market);
  }

  /** Returns the same with audiences. */
  public BookingKnowledge withAudiences(AudienceProfiles value) {
    return new BookingKnowledge(forecasts, value, prices, risks, timings, talent, market);
  }

  /** Returns the same with prices. */
  public BookingKnowledge withPrices(UsualPrices value) {
    return new BookingKnowledge(forecasts, audiences, value, risks, timings, talent, market);
  }
}
