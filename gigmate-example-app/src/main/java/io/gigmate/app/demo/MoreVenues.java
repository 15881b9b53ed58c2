package io.gigmate.app.demo;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rooms that are kept, and one that is made up. */
record MoreVenues(Venues kept, Venue made) implements Venues {
  @Override
  public void saveAll(TenantId tenant, Collection<Venue> venues) {
    kept.saveAll(tenant, venues);
  }

  @Override
  public Optional<Venue> find(TenantId tenant, VenueId id) {
    return made.id().equals(id) ? Optional.of(made) : kept.find(tenant, id);
  }

  @Override
  public List<Venue> all(TenantId tenant) {
    return Stream.concat(kept.all(tenant).stream(), Stream.of(made))
        .sorted(Comparator.comparing(Venue::id))
        .toList();
  }
}
