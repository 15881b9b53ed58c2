package io.gigmate.adapters.http;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventPage;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.demand.DemoSales;
import io.gigmate.scheduling.demand.SimulatedSale;
import io.gigmate.scheduling.feed.CalendarFeed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tenant's calendar as people read it: shows by the names of room and act. */
public final class Listings {
  private final Events events;
  private final Venues venues;
  private final Artists artists;
  private final Predicate<Event> proposed;
  private final @Nullable DemoSales demo;

  /** Creates the listings on the ports that they are read from; nothing in them is simulated. */
  public Listings(Events events, Venues venues, Artists artists) {
    this(events, venues, artists, event -> false, null);
  }

  private Listings(
      Events events,
      Venues venues,
      Artists artists,
      Predicate<Event> proposed,
      @Nullable DemoSales demo) {
    this.proposed = proposed;
    this.events = events;
    this.venues = venues;
    this.artists = artists;
    this.demo = demo;
  }

  /** Returns listings like these that show what a demonstration makes up, marked as such. */
  public Listings demonstrating(DemoSales sales) {
    return new Listings(events, venues, artists, proposed, sales);
  }

  /** Returns listings like these that say of shows like these that nobody has agreed to them. */
  public Listings proposing(Predicate<Event> shows) {
    return new Listings(events, venues, artists, shows, demo);
  }

  /**
   * Returns every show, drafts and cancelled ones included, that starts at {@code from} or later
   * and before {@code until}, by start and id.
   */
  public List<Listing> between(TenantId tenant, Instant from, Instant until) {
    return named(tenant, events.between(tenant, from, until));
  }

  /** Returns a part of the shows that everybody may see, and how many those are. */
  Part publicBetween(TenantId tenant, Instant from, Instant until, int offset, int limit) {
    EventPage page = events.page(tenant, from, until, Listing.PUBLIC, offset, limit);
    return new Part(named(tenant, page.events()), page.total());
  }

  /** A part of a longer list. */
  record Part(List<Listing> listings, long total) {}

  private List<Listing> named(TenantId tenant, List<Event> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<VenueId, Venue> rooms =
        byKey(
            venues.findAll(tenant, found.stream().map(Event::venue).distinct().toList()),
            Venue::id);
    Map<ArtistId, Artist> acts =
        byKey(
            artists.findAll(tenant, found.stream().map(Event::artist).distinct().toList()),
            Artist::id);
    Map<EventId, SimulatedSale> simulated = simulated(tenant, found);
    return found.stream()
        .map(
            event ->
                new Listing(
                    event,
                    known(rooms, event.venue()),
                    known(acts, event.artist()),
                    proposed.test(event),
                    simulated.get(event.id())))
        .toList();
  }

  private Map<EventId, SimulatedSale> simulated(TenantId tenant, List<Event> shows) {
    if (demo == null) {
      return Map.of();
    }
    List<LocalDate> dates = shows.stream().map(show -> show.times().date()).sorted().toList();
    return demo.between(tenant, dates.get(0), dates.get(dates.size() - 1).plusDays(1));
  }

  /** Returns the feed of the room of this id, if there is one. */
  Optional<CalendarFeed> ofVenue(Tenant tenant, String id, List<Event> shows) {
    return venues.all(tenant.id()).stream()
        .filter(venue -> venue.id().value().equals(id))
        .findFirst()
        .map(venue -> CalendarFeed.ofVenue(venue, shows));
  }

  /** Returns the feed of the act of this id, if there is one. */
  Optional<CalendarFeed> ofArtist(Tenant tenant, String id, List<Event> shows) {
    return artists.all(tenant.id()).stream()
        .filter(artist -> artist.id().value().equals(id))
        .findFirst()
        .map(artist -> CalendarFeed.ofArtist(artist, shows, venues.all(tenant.id())));
  }

  /** Returns the feed of the town whose name in an address this is, if a room is there. */
  Optional<CalendarFeed> ofRegion(Tenant tenant, String slug, List<Event> shows) {
    List<Venue> rooms = venues.all(tenant.id());
    return rooms.stream()
        .map(Venue::city)
        .filter(town -> town != null && CalendarFeed.slug(town).equals(slug))
        .findFirst()
        .map(town -> CalendarFeed.ofRegion(town, shows, rooms));
  }

  private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
    return values.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  private static <K, V> V known(Map<K, V> values, K key) {
    V value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("an event names " + key + ", which is not there");
    }
    return value;
  }
}
