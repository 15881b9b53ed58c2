package io.gigmate.core.memory;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Artists in memory. */
public final class InMemoryArtists implements Artists, Restorable {
  private final InMemoryTable<ArtistId, Artist> table = new InMemoryTable<>();

  @Override
  public void saveAll(TenantId tenant, Collection<Artist> artists) {
    table.change(tenant, rows -> artists.forEach(one -> rows.put(one.id(), one)));
  }

  @Override
  public Optional<Artist> find(TenantId tenant, ArtistId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<Artist> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
