package io.gigmate.core.artist;

import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a tenant's artists are kept. */
public interface Artists {
  /** Keeps all of these or, where it fails, none; an artist replaces the one with its id. */
  void saveAll(TenantId tenant, Collection<Artist> artists);

  /** Returns the artist with this id, if there is one. */
  Optional<Artist> find(TenantId tenant, ArtistId id);

  /** Returns the artists with these ids, by id; one that is not there is left out. */
  default List<Artist> findAll(TenantId tenant, Collection<ArtistId> ids) {
    Set<ArtistId> wanted = Set.copyOf(ids);
    return all(tenant).stream().filter(artist -> wanted.contains(artist.id())).toList();
  }

  /** Returns every artist, by id. */
  List<Artist> all(TenantId tenant);
}
