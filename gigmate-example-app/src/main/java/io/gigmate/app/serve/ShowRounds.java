package io.gigmate.app.serve;

import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.SourceVisits;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.Venues;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees once a day which shows are announced in the towns of one's own rooms, where there is a key
 * and asking sources is switched on. When that was last done is in the database.
 */
final class ShowRounds {
  private static final Logger LOG = LoggerFactory.getLogger(ShowRounds.class);
  private static final String SOURCE = "ticketmaster";
  private static final Duration EVERY = Duration.ofDays(1);
  private static final int DAYS_AHEAD = 90;

  private final TenantId tenant;
  private final Announced announced;
  private final Venues venues;
  private final SourceVisits visits;
  private final Configurations configurations;
  private final CompetitionDesk competition;
  private final InstantSource clock;

  /** Where shows are announced. */
  @FunctionalInterface
  interface Announced {
    /** Returns the shows in a town from a day to before another. */
    List<ObservedShow> shows(City town, LocalDate from, LocalDate until) throws IOException;
  }

  ShowRounds(
      TenantId tenant,
      Announced announced,
      Storage storage,
      CompetitionDesk competition,
      InstantSource clock) {
    this.tenant = tenant;
    this.announced = announced;
    this.venues = storage.venues();
    this.visits = storage.sourceVisits();
    this.configurations = storage.configurations();
    this.competition = competition;
    this.clock = clock;
  }

  /** Looks once, if it is time to; a failure is tried again a day later. */
  void go() {
    Instant now = clock.instant();
    boolean early =
        visits.lastVisit(tenant, SOURCE).filter(last -> now.isBefore(last.plus(EVERY))).isPresent();
    if (early || !configurations.current(tenant).scrapingEnabled()) {
      return;
    }
    visits.visited(tenant, SOURCE, now);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<ObservedShow> shows = new ArrayList<>();
    for (City town : towns()) {
      try {
        shows.addAll(announced.shows(town, today, today.plusDays(DAYS_AHEAD)));
      } catch (IOException e) {
        // One that always fails must not shut out those behind it.
        LOG.warn("Ticketmaster could not be asked about {}: {}", town, e.getMessage());
      }
    }
    if (!shows.isEmpty()) {
      competition.see(tenant, shows, SOURCE);
    }
  }

  private List<City> towns() {
    return venues.all(tenant).stream()
        .map(Venue::city)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
