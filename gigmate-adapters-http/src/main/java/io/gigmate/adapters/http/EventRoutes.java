package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * The public calendar of one tenant, for everybody: {@code GET /api/v1/events}, and the feeds of a
 * room, an act or a town under {@code /feeds}.
 */
public final class EventRoutes implements ApiPart {
  private static final int EVENTS_A_PAGE = 200;

  /** How far ahead events are answered where no end is given. */
  private static final Duration HORIZON = Duration.ofDays(365);

  private final Listings listings;
  private final Tenants tenants;
  private final TenantId open;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param listings what the calendar is read from
   * @param tenants where tenants are kept
   * @param open the tenant whose public calendar everybody sees
   * @param clock says which day it is
   */
  public EventRoutes(Listings listings, Tenants tenants, TenantId open, InstantSource clock) {
    this.listings = listings;
    this.tenants = tenants;
    this.open = open;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/events",
        about("Lists the shows that were announced.")
            .query("from", "a day, or a time with its offset; today where left out")
            .query("until", "a day, or a time with its offset; a year on where left out")
            .paged()
            .answers(Bodies.EventPage.class),
        this::events,
        Access.OPEN);
    new FeedRoutes(listings, () -> tenants.required(open), clock).mount(routes);
  }

  private void events(Context request) {
    Parameters given = new Parameters(request);
    Tenant tenant = tenants.required(open);
    Instant today =
        LocalDate.ofInstant(clock.instant(), tenant.timeZone())
            .atStartOfDay(tenant.timeZone())
            .toInstant();
    Instant from = given.time("from", tenant.timeZone()).orElse(today);
    Instant until = given.time("until", tenant.timeZone()).orElseGet(() -> from.plus(HORIZON));
    if (!from.isBefore(until)) {
      throw Parameters.bad("from must lie before until: " + from + ", " + until);
    }
    Paging paging = Paging.of(request, EVENTS_A_PAGE);
    List<Listing> found =
        listings.between(tenant.id(), from, until).stream().filter(Listing::isPublic).toList();
    Json.write(
        request,
        new Bodies.EventPage(
            paging.of(found).stream().map(Bodies.EventBody::of).toList(),
            found.size(),
            paging.limit(),
            paging.offset()));
  }
}
