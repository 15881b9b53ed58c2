package io.gigmate.core.artist;

import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where a tenant's artists are kept. */
public interface Artists {
  /** Keeps all of these or, where it fails, none; an artist replaces the one with its id. */
  void saveAll(TenantId tenant, Collection<Artist> artists);

  /** Returns the artist with this id, if there is one. */
  Optional<Artist> find(TenantId tenant, ArtistId id);

  /** Returns every artist, by id. */
  List<Artist> all(TenantId tenant);
}
