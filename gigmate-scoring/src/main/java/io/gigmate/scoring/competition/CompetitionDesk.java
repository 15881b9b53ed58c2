package io.gigmate.scoring.competition;

import static java.util.Comparator.naturalOrder;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.Events;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what was seen of a market, and says what it means for a house: moves of the rooms that its
 * venues watch, and gaps.
 */
public final class CompetitionDesk {
  private static final Period HISTORY = Period.ofYears(2);
  private static final Period AHEAD = Period.ofYears(1);

  private final Tenants tenants;
  private final ObservedShows observed;
  private final Watches watches;
  private final Venues venues;
  private final Artists artists;
  private final Events events;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on the ports that it reads and writes. */
  public CompetitionDesk(
      Tenants tenants,
      ObservedShows observed,
      Watches watches,
      Venues venues,
      Artists artists,
      Events events,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.tenants = tenants;
    this.observed = observed;
    this.watches = watches;
    this.venues = venues;
    this.artists = artists;
    this.events = events;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps shows that were seen; what was known of a show and is not said again stays.
   *
   * @param by who saw them, or where
   * @return how many of them were not known before
   */
  public int see(TenantId tenant, Collection<ObservedShow> shows, String by) {
    if (shows.isEmpty()) {
      return 0;
    }
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          Map<String, ObservedShow> before = known(tenant, shows);
          Map<String, ObservedShow> changed = new LinkedHashMap<>();
          int fresh = 0;
          for (ObservedShow show : shows) {
            String key = show.key();
            ObservedShow known = changed.getOrDefault(key, before.get(key));
            fresh += known == null ? 1 : 0;
            ObservedShow whole = known == null ? show : show.completedBy(known);
            if (!whole.equals(known)) {
              changed.put(key, whole);
            }
          }
          if (!changed.isEmpty()) {
            observed.saveAll(tenant, changed.values());
            log.append(
                tenant,
                Operation.builder(OperationKind.SCRAPING, began, by)
                    .subject("shows of the market")
                    .decision(changed.size() + " shows kept, " + fresh + " of them new")
                    .rationale("moves, gaps and price levels are reckoned from them")
                    .inputs(Digest.ofValues(changed.keySet().stream()))
                    .endedAt(clock.instant())
                    .build());
          }
          return fresh;
        });
  }

  private Map<String, ObservedShow> known(TenantId tenant, Collection<ObservedShow> shows) {
    LocalDate first = shows.stream().map(ObservedShow::date).min(naturalOrder()).orElseThrow();
    LocalDate last = shows.stream().map(ObservedShow::date).max(naturalOrder()).orElseThrow();
    Map<String, ObservedShow> known = new HashMap<>();
    observed.between(tenant, first, last.plusDays(1)).forEach(one -> known.put(one.key(), one));
    return known;
  }

  /**
   * Keeps whom a venue watches.
   *
   * @param by who declares it
   * @throws IllegalArgumentException where there is no such venue
   */
  public void watch(TenantId tenant, Watch watch, String by) {
    transactions.inOne(
        () -> {
          if (venues.find(tenant, watch.venue()).isEmpty()) {
            throw new IllegalArgumentException("there is no venue '" + watch.venue() + "'");
          }
          Instant began = clock.instant();
          watches.save(tenant, watch);
          return log.append(
              tenant,
              Operation.builder(OperationKind.DECISION, began, by)
                  .subject("rooms watched by " + watch.venue())
                  .decision(watch.rooms().size() + " rooms")
                  .rationale("their bookings are told where they concern the house")
                  .inputs(Digest.ofValues(watch.rooms().stream()))
                  .endedAt(clock.instant())
                  .build());
        });
  }

  /** Returns whom the venues watch. */
  public List<Watch> watches(TenantId tenant) {
    return watches.all(tenant);
  }

  /** Returns the rooms that are watched, by name. */
  public List<String> watchedRooms(TenantId tenant) {
    return watches.all(tenant).stream()
        .flatMap(watch -> watch.rooms().stream())
        .distinct()
        .toList();
  }

  /** Returns the moves of watched rooms from today on, the most alike first. */
  public List<CompetitorMove> moves(TenantId tenant) {
    List<String> rooms = watchedRooms(tenant);
    if (rooms.isEmpty()) {
      return List.of();
    }
    List<ObservedShow> all = new ArrayList<>(seen(tenant));
    all.addAll(own(tenant));
    List<String> names = artists.all(tenant).stream().map(Artist::name).toList();
    return CompetitorWatch.moves(all, rooms, names, today(zone(tenant)));
  }

  /** Returns how well each part of the market is served, by what was seen of it. */
  public List<MarketGap> gaps(TenantId tenant) {
    return MarketGaps.of(seen(tenant));
  }

  /** Returns which kinds of others' shows do well, the surest first. */
  public List<SuccessPattern> patterns(TenantId tenant) {
    return SuccessPatterns.of(seen(tenant));
  }

  /** Returns what tickets cost in each part of the market, in order; nothing where no price is. */
  public List<PriceLevel> prices(TenantId tenant) {
    List<ObservedShow> priced = seen(tenant).stream().filter(show -> show.price() != null).toList();
    return priced.isEmpty() ? List.of() : PriceLevels.of(priced);
  }

  private List<ObservedShow> seen(TenantId tenant) {
    LocalDate today = today(zone(tenant));
    return observed.between(tenant, today.minus(HISTORY), today.plus(AHEAD));
  }

  private ZoneId zone(TenantId tenant) {
    return tenants.required(tenant).timeZone();
  }

  /** The day on the tenant's wall: in the evening of Austin it is tomorrow in Greenwich. */
  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private List<ObservedShow> own(TenantId tenant) {
    Map<VenueId, Venue> rooms = new HashMap<>();
    venues.all(tenant).forEach(venue -> rooms.put(venue.id(), venue));
    Map<ArtistId, Artist> acts = new HashMap<>();
    artists.all(tenant).forEach(artist -> acts.put(artist.id(), artist));
    ZoneId zone = zone(tenant);
    Instant from = today(zone).minus(HISTORY).atStartOfDay(zone).toInstant();
    Instant until = today(zone).plus(AHEAD).atStartOfDay(zone).toInstant();
    List<ObservedShow> own = new ArrayList<>();
    for (Event event : events.between(tenant, from, until)) {
      Venue room = rooms.get(event.venue());
      Artist act = acts.get(event.artist());
      if (room != null && act != null && event.takesPlace()) {
        own.add(
            ObservedShow.on(event.times().date())
                .room(room.name())
                .artist(act.name())
                .genre(event.genre())
                .build());
      }
    }
    return own;
  }
}
