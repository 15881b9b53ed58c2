package io.gigmate.scoring.booking;

import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.timing.CompetingShow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One night, looked at from all sides. */
record Appraisal(
    BookingNight night,
    AttendanceForecast forecast,
    AudienceFit fit,
    NightMoney money,
    List<BookingRisk> risks,
    @Nullable Timing timing,
    List<CompetingShow> competing,
    OfferOutcome offers,
    ScoreCard card,
    BookingScore score,
    BookingChoice choice) {}
