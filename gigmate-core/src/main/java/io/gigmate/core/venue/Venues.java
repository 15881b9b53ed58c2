package io.gigmate.core.venue;

import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a tenant's venues are kept. */
public interface Venues {
  /** Keeps all of these or, where it fails, none; a venue replaces the one with its id. */
  void saveAll(TenantId tenant, Collection<Venue> venues);

  /** Returns the venue with this id, if there is one. */
  Optional<Venue> find(TenantId tenant, VenueId id);

  /** Returns the venues with these ids, by id; one that is not there is left out. */
  default List<Venue> findAll(TenantId tenant, Collection<VenueId> ids) {
    Set<VenueId> wanted = Set.copyOf(ids);
    return all(tenant).stream().filter(venue -> wanted.contains(venue.id())).toList();
  }

  /** Returns every venue, by id. */
  List<Venue> all(TenantId tenant);
}
