package io.gigmate.core.memory;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Venues in memory. */
public final class InMemoryVenues implements Venues, Restorable {
  private final InMemoryTable<VenueId, Venue> table = new InMemoryTable<>();

  @Override
  public void saveAll(TenantId tenant, Collection<Venue> venues) {
    table.change(tenant, rows -> venues.forEach(one -> rows.put(one.id(), one)));
  }

  @Override
  public Optional<Venue> find(TenantId tenant, VenueId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<Venue> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
