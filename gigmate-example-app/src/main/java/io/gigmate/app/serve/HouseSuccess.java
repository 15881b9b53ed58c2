package io.gigmate.app.serve;

import io.gigmate.app.demo.DemoHouse;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.lead.pipeline.Share;
import io.gigmate.scoring.success.MatchedNight;
import io.gigmate.scoring.success.PlayedNight;
import io.gigmate.scoring.success.SuccessReport;
import io.gigmate.scoring.talent.desk.Discovery;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the measures of success off what this house keeps; what is simulated is no part of it, but
 * on the page of a demonstration, which says so.
 */
record HouseSuccess(
    Function<TenantId, List<AdviceRecord>> advice,
    Function<Tenant, List<PlayedNight>> nights,
    BookingDesk bookings,
    Function<Tenant, Optional<Discovery>> discovered,
    InstantSource clock)
    implements Function<Tenant, SuccessReport> {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  static HouseSuccess of(House house) {
    ShowResults results = house.storage().showResults();
    InstantSource clock = house.clock();
    return new HouseSuccess(
        house.storage().bookingDecisions()::all,
        tenant ->
            results
                .between(tenant.id(), SalesOrigin.REAL, EARLIEST, today(tenant, clock).plusDays(1))
                .stream()
                .map(one -> new PlayedNight(one.date(), one.sold(), one.capacity()))
                .toList(),
        house.desks().bookings(),
        tenant -> house.desks().talent().discovered(tenant.id()),
        clock);
  }

  /** What the page shows: a demonstration counts what it made up. */
  static HouseSuccess shown(House house) {
    HouseSuccess kept = of(house);
    DemoHouse made = house.desks().made();
    return made == null
        ? kept
        : new HouseSuccess(
            kept.bookings::past,
            tenant -> Stream.concat(kept.nights.apply(tenant).stream(), played(made)).toList(),
            kept.bookings,
            tenant -> together(kept.discovered.apply(tenant), made.discovered()),
            kept.clock);
  }

  private static Optional<Discovery> together(Optional<Discovery> real, Discovery made) {
    return Optional.of(
        real.map(
                one ->
                    new Discovery(
                        one.since().isBefore(made.since()) ? one.since() : made.since(),
                        one.brokeOut() + made.brokeOut(),
                        one.found() + made.found()))
            .orElse(made));
  }

  private static Stream<PlayedNight> played(DemoHouse made) {
    return made.nights().stream()
        .flatMap(
            night ->
                Stream.ofNullable(night.result())
                    .filter(result -> !result.cancelled())
                    .map(
                        result ->
                            new PlayedNight(night.date(), result.attendance(), made.capacity())));
  }

  private static LocalDate today(Tenant tenant, InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), tenant.timeZone());
  }

  @Override
  public SuccessReport apply(Tenant tenant) {
    List<AdviceRecord> records = advice.apply(tenant.id());
    return SuccessReport.of(
        records,
        nights.apply(tenant),
        MatchedNight.of(
            records,
            bookings.artists(tenant.id()),
            bookings.venues(tenant.id()),
            bookings.audiences(),
            GenreTaxonomy.standard()),
        discovered.apply(tenant).map(one -> new Share(one.found(), one.brokeOut())).orElse(null),
        today(tenant, clock));
  }
}
