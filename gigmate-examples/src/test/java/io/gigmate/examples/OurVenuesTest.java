package io.gigmate.examples;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import io.gigmate.testkit.VenuesContract;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A port on a store of your own, held to what every adapter of it keeps to. */
class OurVenuesTest implements VenuesContract {
  private final OurVenues venues = new OurVenues();

  @Override
  public Venues venues() {
    return venues;
  }

  /** The store of the host: one map for each tenant. */
  private static final class OurVenues implements Venues {
    private final Map<TenantId, NavigableMap<VenueId, Venue>> kept = new ConcurrentHashMap<>();

    @Override
    public void saveAll(TenantId tenant, Collection<Venue> given) {
      List<Venue> whole = List.copyOf(given);
      kept.merge(
          tenant, put(new TreeMap<>(), whole), (old, added) -> put(new TreeMap<>(old), whole));
    }

    @Override
    public Optional<Venue> find(TenantId tenant, VenueId id) {
      return Optional.ofNullable(kept.getOrDefault(tenant, new TreeMap<>()).get(id));
    }

    @Override
    public List<Venue> all(TenantId tenant) {
      return List.copyOf(kept.getOrDefault(tenant, new TreeMap<>()).values());
    }

    private static NavigableMap<VenueId, Venue> put(
        NavigableMap<VenueId, Venue> rows, List<Venue> added) {
      added.forEach(venue -> rows.put(venue.id(), venue));
      return rows;
    }
  }
}
