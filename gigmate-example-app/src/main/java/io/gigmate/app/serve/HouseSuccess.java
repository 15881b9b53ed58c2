package io.gigmate.app.serve;

import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.lead.pipeline.Share;
import io.gigmate.scoring.success.MatchedNight;
import io.gigmate.scoring.success.PlayedNight;
import io.gigmate.scoring.success.SuccessReport;
import io.gigmate.scoring.talent.desk.TalentDesk;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Reads the measures of success off what this house keeps; what is simulated is no part of it. */
record HouseSuccess(
    BookingDecisions decisions,
    BookingDesk bookings,
    ShowResults results,
    TalentDesk talent,
    InstantSource clock)
    implements Function<Tenant, SuccessReport> {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  static HouseSuccess of(House house) {
    return new HouseSuccess(
        house.storage().bookingDecisions(),
        house.desks().bookings(),
        house.storage().showResults(),
        house.desks().talent(),
        house.clock());
  }

  @Override
  public SuccessReport apply(Tenant tenant) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenant.timeZone());
    List<AdviceRecord> advice = decisions.all(tenant.id());
    return SuccessReport.of(
        advice,
        results.between(tenant.id(), SalesOrigin.REAL, EARLIEST, today.plusDays(1)).stream()
            .map(one -> new PlayedNight(one.date(), one.sold(), one.capacity()))
            .toList(),
        MatchedNight.of(
            advice,
            bookings.artists(tenant.id()),
            bookings.venues(tenant.id()),
            bookings.audiences(),
            GenreTaxonomy.standard()),
        talent
            .discovered(tenant.id())
            .map(one -> new Share(one.found(), one.brokeOut()))
            .orElse(null),
        today);
  }
}
